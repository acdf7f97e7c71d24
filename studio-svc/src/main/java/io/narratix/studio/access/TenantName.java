package io.narratix.studio.access;

import io.narratix.studio.web.Refusal;
import java.util.regex.Pattern;

/** How tenants may be called. */
final class TenantName {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    private TenantName() {}

    static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw Refusal.invalid(
                    "A tenant's name has 1 to 63 small letters, digits and hyphens, and begins with none.");
        }
        return name;
    }
}
