package dev.okite.internal.load;

/**
 * One entry of a YAML map after merge keys are followed.
 *
 * @param key its text
 * @param keyStart where its key starts
 * @param keyEnd where its key ends
 * @param value its value
 * @param merged whether it came in through a merge key
 */
record MapEntry(String key, int keyStart, int keyEnd, YamlNode value, boolean merged) {}
