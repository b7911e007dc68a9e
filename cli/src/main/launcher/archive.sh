# Read by the launcher. Lets Java start from an archive of its loaded classes, and makes that when it is worth it.
# shellcheck shell=sh disable=SC2154 # The launcher sets root, target, java, flags and classes.

# Sets archive_flag to the option that takes the archive, or to nothing. $1 is not empty after a build; the other arguments are
# those of okite.
choose_archive() {
  archive_flag=
  built=$1
  shift
  describe_java
  [ -n "$java_major" ] && [ "$java_major" -ge 17 ] || return 0
  # Java moves an archive to an address of its own choice at each start, and changes all that points into it. What Java
  # calls this in later versions is not known, and a name that it does not know would end it.
  [ "$java_major" -gt 25 ] || flags="$flags -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0"
  describe_run "$@"
  find_folder
  [ -n "$folder" ] || return 0
  read -r stamp 2>/dev/null <"$target/built.stamp" || stamp=
  current="1 $java_build $stamp"
  read_note
  case $state in
    # Where nothing is kept between runs, a first run would only be slower for it.
    '') if [ -n "$built" ]; then make_archive; else note_first_run; fi ;;
    seen) make_archive ;;
  esac
  [ -z "$archive" ] || archive_flag=$(option_for using)=$archive
}

# Sets java_home, java_build and java_major; nothing, where Java does not say what it is.
describe_java() {
  java_home=${JAVA_HOME:-}
  if [ -z "$java_home" ]; then
    java_home=$(readlink -f "$java" 2>/dev/null) || java_home=
    java_home=${java_home%/bin/java}
  fi
  java_build=
  if [ -f "$java_home/release" ]; then
    while IFS='="' read -r name before value after; do
      [ "$name" != JAVA_RUNTIME_VERSION ] || java_build=$value
    done <"$java_home/release"
  fi
  java_major=${java_build%%[!0-9]*}
}

# Sets run to `plain` for a check by standard policies that says what it finds as text, and else to `any`. A newer Java is quickest where it
# takes in at once all that is in an archive, as long as all of that is needed.
describe_run() {
  run=any
  [ "$java_major" -ge 25 ] && [ "${1:-}" = check ] && [ ! -f okite.yaml ] || return 0
  for argument; do
    case $argument in
      --policy) ;;
      *.okite | -*) return 0 ;;
    esac
  done
  run=plain
}

# Archives are kept beside what was built, or else in the user's cache.
find_folder() {
  cache=
  folder=$target/archives
  if [ ! -d "$folder" ] && [ ! -f "$root/pom.xml" ]; then
    cache=${XDG_CACHE_HOME:-${HOME:+$HOME/.cache}}
    cache=${cache:+$cache/okite}
    joined "$root"
    folder=${cache:+$cache/$joined}
  fi
  joined "$java_home"
  [ "$run" = any ] || joined=$run$joined
  note=$folder/$joined.note
}

# Sets joined to $1 as the name of a file.
joined() {
  rest=$1
  joined=
  while [ "$rest" != "${rest#*/}" ]; do
    joined=$joined${rest%%/*}@
    rest=${rest#*/}
  done
  joined=$joined$rest
}

# A note has four lines: what its archive is made from, the folders of okite and of Java, and the state: `seen` after the
# first run, `none` where none can be made, or the size and the name of the archive. Sets state and archive.
read_note() {
  state=
  archive=
  if [ -f "$note" ] && is_ours; then
    {
      read -r noted && read -r noted_root && read -r noted_java && read -r state || state=
    } <"$note"
    [ "$noted" = "$current" ] && [ "$noted_root" = "$root" ] && [ "$noted_java" = "$java_home" ] || state=
  fi
  case $state in
    [0-9]*)
      archive=$folder/${state#* }
      # Java would take one that was cut off, and crash.
      if [ ! -f "$archive" ] || [ "$target/start.jar" -nt "$archive" ] || [ "$(size "$archive")" != "${state%% *}" ]; then
        archive=
        state=
      fi
      ;;
  esac
}

write_note() {
  printf '%s\n' "$current" "$root" "$java_home" "$1" 2>/dev/null >"$note.$$" && mv -f "$note.$$" "$note" 2>/dev/null
}

note_first_run() {
  take_folder || return 0
  write_note seen || return 0
}

take_folder() {
  (umask 077 && mkdir -p "$folder") 2>/dev/null && [ -w "$folder" ] && is_ours
}

# An archive is code: nobody else's cache is trusted, as where one user runs with the home of another.
is_ours() {
  [ -z "$cache" ] || [ -O "$folder" ]
}

size() {
  echo $(($(wc -c <"$1" 2>/dev/null || echo 0)))
}

# Makes the archive in a run for training. One process does so at a time; the others do without.
make_archive() {
  take_folder || return 0
  # One that was killed leaves its lock behind.
  find "$note.lock" -prune -mmin +10 -exec rmdir {} + 2>/dev/null || :
  mkdir "$note.lock" 2>/dev/null || return 0
  trap 'rmdir "$note.lock"' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
  remove_archives
  archive=$folder/$joined.$$.archive
  # What a single run needs is a small part of all that any may need.
  linking=
  [ "$java_major" -lt 25 ] || [ "$run" = plain ] || linking=-XX:-AOTClassLinking
  # One that Java cannot use now, it will not be able to use later.
  if run_quietly "$(option_for making)=$archive" "$linking" Training "$target/training" "$run" && [ -f "$archive" ] \
    && run_quietly "$(option_for using)=$archive" '' Main --version; then
    write_note "$(size "$archive") $joined.$$.archive" || archive=
  else
    rm -f "$archive"
    archive=
    write_note none || :
  fi
  rmdir "$note.lock" 2>/dev/null || :
  trap - EXIT INT TERM HUP
}

run_quietly() {
  run_option=$1
  run_linking=$2
  run_class=$3
  shift 3
  # shellcheck disable=SC2086 # The flags are words of their own.
  "$java" $flags "$run_option" ${run_linking:+"$run_linking"} -cp "$classes" "dev.okite.cli.$run_class" "$@" </dev/null >/dev/null 2>&1
}

# Removes what there is for this Java, and in a cache also what belongs to a Java or an okite that is gone.
remove_archives() {
  for old in "$folder"/*.note ${cache:+"$cache"/*/*.note}; do
    [ -f "$old" ] || continue
    { read -r noted && read -r noted_root && read -r noted_java; } <"$old" || continue
    if [ "$old" = "$note" ] || [ ! -d "$noted_root" ] || [ ! -d "$noted_java" ]; then
      rm -f "${old%.note}".*.archive "$old"
    fi
  done
}

option_for() {
  if [ "$java_major" -ge 25 ]; then
    [ "$1" = using ] && echo -XX:AOTCache || echo -XX:AOTCacheOutput
  else
    [ "$1" = using ] && echo -XX:SharedArchiveFile || echo -XX:ArchiveClassesAtExit
  fi
}
