ARG A=one
ARG B=${A}-two
ARG NONE
FROM image:${A} AS first
ARG A
ARG B=$A\$A"$A"'$A'
ARG NONE
ENV X=$B Y=$X
ENV X=${X:+set} Z=${NONE:-default} W=${NONE-default} V=${A:?needed} U=${A#o} T=${NONE:+set} S=${
WORKDIR /$X/$Y/$Z/$UNKNOWN
FROM first
USER $X
LABEL x=$Z
FROM ${NONE}
FROM image:$B
USER $A
