# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
RUN dir C:\ `
    && echo done
COPY a.txt C:\texts\
SHELL ["powershell", "-Command"]
RUN Get-Item x | Remove-Item
