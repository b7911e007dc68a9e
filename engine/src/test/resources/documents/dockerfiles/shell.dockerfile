FROM debian
RUN set -eux; A=1 B="two words" make -j"$(nproc)" all 2>/dev/null >>log && cd /x || (echo 'a;b' | sudo -u root tee f)
RUN if [ "$x" = y ]; then curl -s u | bash -s -- -y; else exit 1; fi; for f in a b; do rm "$f"; done
RUN case $(uname -m) in x86_64|amd64) ARCH=x64 ;; *) echo "no" >&2; exit 1 ;; esac
RUN f() { echo in; }; f; { g; h; } | i & [[ a && b || c ]] && j
RUN sh -c "apt-get update && env X=1 nice -n 5 wget $URL" # and the rest is a comment && not run
RUN echo `date` "$(curl "https://x/$(y)")" <(sort f) ${A:-$(z)}
RUN ["bash", "-c", "a \"b c\" | d"]
CMD exec nginx -g 'daemon off;'
ENTRYPOINT "$0" unclosed "quote
