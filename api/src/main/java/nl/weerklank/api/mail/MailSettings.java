package nl.weerklank.api.mail;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import nl.weerklank.api.launch.LaunchException;
import nl.weerklank.api.organisation.OrganisationId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether Weerklank sends mail itself, for whom, in whose name, and where its links lead. Off unless a sender is named. */
@Singleton
class MailSettings {

    private final Optional<String> from;
    private final Optional<String> links;
    private final List<String> organisations;

    /**
     * @param from the sender, such as {@code Weerklank <weerklank@organisation.example>}
     * @param links where people reach this service, such as {@code https://weerklank.organisation.example}
     * @param organisations codes of those it sends for; the usual one when none is named
     */
    MailSettings(
            @ConfigProperty(name = "weerklank.mail.from") Optional<String> from,
            @ConfigProperty(name = "weerklank.mail.links") Optional<String> links,
            @ConfigProperty(name = "weerklank.mail.organisations") Optional<List<String>> organisations,
            @ConfigProperty(name = "weerklank.organisation") String usual) {
        this.from = from.filter(text -> !text.isBlank());
        this.links = links.filter(text -> !text.isBlank());
        this.organisations = organisations.orElse(List.of(usual));
    }

    /** Mail without a way out is not sent at all, and that is said at the start. */
    void onStart(@Observes StartupEvent start) {
        if (from.isPresent() && links.filter(MailSettings::isAddress).isEmpty()) {
            throw new LaunchException(
                    "weerklank.mail.from is set, so weerklank.mail.links (WEERKLANK_MAIL_LINKS) must say where people reach this service: https:// and a host, such as https://weerklank.organisation.example. The links to answer or stop lead there.");
        }
    }

    /** Whether it sends for anybody. */
    boolean isOn() {
        return from.isPresent();
    }

    boolean sendsFor(OrganisationId organisation) {
        return from.isPresent() && organisations.contains(organisation.code());
    }

    String from() {
        return from.orElseThrow();
    }

    /** The address of a page under this service. */
    URI address(String path) {
        return URI.create(links.orElseThrow().replaceAll("/+$", "") + path);
    }

    private static boolean isAddress(String text) {
        try {
            URI uri = URI.create(text);
            return uri.getHost() != null && List.of("https", "http").contains(uri.getScheme());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
