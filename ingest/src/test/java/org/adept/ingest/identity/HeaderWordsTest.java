package org.adept.ingest.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    E-post          | EMAIL_ADDRESS
                    email_address   | EMAIL_ADDRESS
                    E-postadresse   | EMAIL_ADDRESS
                    Sähköposti      | EMAIL_ADDRESS
                    mentorMobile    | PHONE_NUMBER
                    Mobilnummer     | PHONE_NUMBER
                    tlf. privat     | PHONE_NUMBER
                    Τηλέφωνο        | PHONE_NUMBER
                    CPR-nr          | DANISH_NUMBER
                    Henkilötunnus   | FINNISH_NUMBER
                    BSN             | DUTCH_NUMBER
                    ΑΜΚΑ            | GREEK_HEALTH_NUMBER
                    IP-adresse      | IP_ADDRESS
                    Navn            | NAME
                    Mentors navn    | NAME
                    etternavn_elev  | NAME
                    Förnamn         | NAME
                    Sukunimi        | NAME
                    Ονοματεπώνυμο   | NAME
                    Hjemmeadresse   | POSTAL_ADDRESS
                    Διεύθυνση       | POSTAL_ADDRESS
                    Fødselsdato     | BIRTH_DATE
                    Date of birth   | BIRTH_DATE
                    Geboortedatum   | BIRTH_DATE
                    Kommentar til mentor | FREE_TEXT
                    """)
    void aNameTellsOfAKind(String header, IdentifierKind kind) {
        assertEquals(Set.of(kind), HeaderWords.kinds(header));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "programnavn",
                "Programmets navn",
                "mentor_navn_kode",
                "Skolenavn",
                "kursnavn",
                "course_name",
                "filename",
                "Løpenummer",
                "Kjønn",
                "participant_id",
                "Første i familien",
                "samtykke e-post",
                "epost_sendt",
                "agenda",
                "Postnummer",
                "Trinn",
                "tip",
                "shipped",
                "Startdato",
                "Kull",
                "email_consent",
                "prenumeration",
                "Møtemåte",
                "Avsluttet av",
                "wants_format",
                "Ønsket form",
                "gruppe",
                "match_id",
                "Adept",
                "Mentor"
            })
    void otherNamesTellOfNone(String header) {
        assertTrue(HeaderWords.kinds(header).isEmpty(), header + " " + HeaderWords.kinds(header));
    }
}
