FROM debian:12.5
RUN <<EOT
apt-get update
apt-get install -y curl && \
  rm -rf /var/lib/apt/lists/*
EOT
RUN bash -e <<-"END"
	echo "$x"
	END
RUN python3 <<PY > /out
print("a && b")
PY
COPY <<one.txt <<'two.txt' /texts/
first $HOME
one.txt
second $HOME
two.txt
RUN echo $((1 << 2)) <<< text
