package nl.weerklank.api.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import nl.weerklank.api.keys.Signer;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.engine.Language;

/**
 * Makes the links in mails and reads them back. A token says what it does, for which suggestion and until when, and is
 * signed with a key of the organisation: another organisation, another act or another moment makes another signature.
 */
@ApplicationScoped
class MailLinks {

    private static final Duration HOLDS = Duration.ofDays(30);
    private static final String PURPOSE = "mail link";
    private static final byte VERSION = 1;
    private static final int CONTENT = 1 + 8 + 1 + 1 + 8 + 8 + 8;
    private static final int LONGEST = 200;

    private final Signer signer;
    private final Organisations organisations;
    private final MailSettings settings;
    private final Clock clock;

    MailLinks(Signer signer, Organisations organisations, MailSettings settings, Clock clock) {
        this.signer = signer;
        this.organisations = organisations;
        this.settings = settings;
        this.clock = clock;
    }

    /** A link that does this to this suggestion, once, in the next thirty days. */
    URI link(OrganisationId organisation, MailAct act, Language language, UUID suggestion) {
        return settings.address("/mail/"
                + token(new MailLink(
                        organisation, act, language, suggestion, clock.instant().plus(HOLDS))));
    }

    String token(MailLink link) {
        byte[] content = ByteBuffer.allocate(CONTENT)
                .put(VERSION)
                .putLong(link.organisation().id())
                .put((byte) link.act().ordinal())
                .put((byte) link.language().ordinal())
                .putLong(link.suggestion().getMostSignificantBits())
                .putLong(link.suggestion().getLeastSignificantBits())
                .putLong(link.until().getEpochSecond())
                .array();
        byte[] signature = signer.sign(link.organisation(), PURPOSE, content);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(CONTENT + Signer.BYTES)
                        .put(content)
                        .put(signature)
                        .array());
    }

    /** What this token was signed for, whether or not its time is over; empty when nobody here signed it. */
    Optional<MailLink> read(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            return bytes.length == CONTENT + Signer.BYTES ? signed(bytes) : Optional.empty();
        } catch (IllegalArgumentException | BufferUnderflowException | IndexOutOfBoundsException forged) {
            return Optional.empty();
        }
    }

    boolean isOver(MailLink link) {
        return !clock.instant().isBefore(link.until());
    }

    private Optional<MailLink> signed(byte[] bytes) {
        byte[] content = Arrays.copyOf(bytes, CONTENT);
        byte[] signature = Arrays.copyOfRange(bytes, CONTENT, bytes.length);
        ByteBuffer read = ByteBuffer.wrap(content);
        byte version = read.get();
        long organisationId = read.getLong();
        return organisations.all().stream()
                .filter(each -> each.id() == organisationId && version == VERSION)
                .findFirst()
                .filter(organisation -> signer.isSigned(organisation, PURPOSE, content, signature))
                .map(organisation -> new MailLink(
                        organisation,
                        MailAct.values()[read.get()],
                        Language.values()[read.get()],
                        new UUID(read.getLong(), read.getLong()),
                        Instant.ofEpochSecond(read.getLong())));
    }
}
