package io.github.audiomae.gates.planted.place;

import java.security.CodeSource;

final class AsksWhereItsCodeIs {
    private AsksWhereItsCodeIs() {}

    static CodeSource bySource() {
        return AsksWhereItsCodeIs.class.getProtectionDomain().getCodeSource();
    }
}
