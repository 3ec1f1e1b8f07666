package io.github.audiomae.annotation.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The columns of a table: which of them means what, and a key for each that is unique even where names repeat.
final class TableLayout {
    private static final char AGAIN = '\u0001';

    private final List<String> keys;
    private final Map<Role, String> roles = new EnumMap<>(Role.class);

    /// @param names of the columns, in order
    TableLayout(List<String> names) {
        keys = new ArrayList<>();
        for (String name : names) {
            String key = name;
            for (int i = 2; keys.contains(key); i++) {
                key = name + AGAIN + i;
            }
            keys.add(key);
        }
        for (Role role : Role.values()) {
            best(role).ifPresent(key -> roles.put(role, key));
        }
    }

    private Optional<String> best(Role role) {
        String best = null;
        int fit = Integer.MAX_VALUE;
        for (String key : keys) {
            int now = role.fit(name(key));
            if (now >= 0 && now < fit) {
                best = key;
                fit = now;
            }
        }
        return Optional.ofNullable(best);
    }

    /// The keys of the columns, in order.
    List<String> keys() {
        return keys;
    }

    /// The name of a column as it is shown.
    static String name(String key) {
        int again = key.indexOf(AGAIN);
        return again < 0 ? key : key.substring(0, again);
    }

    /// The key of the column with a meaning.
    Optional<String> key(Role role) {
        return Optional.ofNullable(roles.get(role));
    }

    boolean has(Role role) {
        return roles.containsKey(role);
    }

    /// The meaning of a column, if it has one.
    Optional<Role> role(String key) {
        return roles.entrySet().stream()
                .filter(entry -> entry.getValue().equals(key))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
