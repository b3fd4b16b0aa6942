package nl.weerklank.api.security;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sees to it that signing in leads to a page of ours, whatever somebody put into a link. */
final class OurAddress {

    private static final int LONGEST = 2000;

    private OurAddress() {}

    /** The address when it is a path of ours under /admin or /me, with what comes after the path; or nothing. */
    static Optional<String> in(@Nullable String address) {
        return address != null && address.length() <= LONGEST && isOurs(address)
                ? Optional.of(address)
                : Optional.empty();
    }

    private static boolean isOurs(String address) {
        try {
            URI uri = new URI(address);
            String path = uri.getPath();
            boolean plain = address.startsWith("/")
                    && uri.getRawAuthority() == null
                    && path.equals(uri.normalize().getPath())
                    && path.equals(uri.getRawPath());
            return plain && Pages.has(path) && address.chars().allMatch(c -> c > ' ' && c < 127);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
