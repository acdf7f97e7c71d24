package io.narratix.backbone;

/** With what a service reaches its own schema; the role's search path is that schema. */
public record DatabaseAccess(String jdbcUrl, String username, String password) {
    @Override
    public String toString() {
        return "DatabaseAccess[" + jdbcUrl + ", " + username + ", ***]";
    }
}
