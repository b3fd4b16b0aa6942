package nl.weerklank.api.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A smallest entity. It does not mention the organisation: the database fills it in and keeps to it. */
@Entity
@Table(name = "client")
class EntityProbe {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "client_id")
    String clientId;

    @Column(name = "secret_hash")
    String secretHash = "-";

    String role = "PLATFORM";
}
