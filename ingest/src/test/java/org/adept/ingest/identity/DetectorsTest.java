package org.adept.ingest.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single cells. Identity numbers are those that authorities print as examples, or worked out by hand. */
class DetectorsTest {
    private final Detectors detectors = Detectors.of(LocalDate.of(2025, 12, 31));

    private int level(String cell, IdentifierKind kind) {
        return Evidence.level(detectors.look(new Cell().read(cell)), kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EMAIL_ADDRESS       | kari.nordmann@ntnu.no
                    EMAIL_ADDRESS       | skriv til ola+test@post.example.com i dag
                    PHONE_NUMBER        | +47 912 34 567
                    PHONE_NUMBER        | +358401234567
                    PHONE_NUMBER        | tlf. 912 34 567
                    NORWEGIAN_NUMBER    | 01010750160
                    NORWEGIAN_NUMBER    | 010107 50160
                    NORWEGIAN_NUMBER    | fnr: 01010750160
                    NORWEGIAN_NUMBER    | 41010750154
                    NORWEGIAN_NUMBER    | 01410750143
                    SWEDISH_NUMBER      | 811228-9874
                    SWEDISH_NUMBER      | 19811228-9874
                    SWEDISH_NUMBER      | 198112289874
                    SWEDISH_NUMBER      | 670919+9530
                    SWEDISH_NUMBER      | 701063-2391
                    DANISH_NUMBER       | 070761-4285
                    FINNISH_NUMBER      | 131052-308T
                    FINNISH_NUMBER      | 131052Y308T
                    GREEK_TAX_NUMBER    | EL090000045
                    IP_ADDRESS          | 2001:db8::8a2e:370:7334
                    IP_ADDRESS          | 2001:0db8:85a3:0000:0000:8a2e:0370:7334
                    POSTAL_ADDRESS      | Storgata 5, 7030 Trondheim
                    POSTAL_ADDRESS      | Kungsgatan 12 B, 411 19 Göteborg
                    """)
    void oneCellIsEnough(IdentifierKind kind, String cell) {
        assertEquals(Evidence.SURE, level(cell, kind));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    PHONE_NUMBER        | 912 34 567
                    PHONE_NUMBER        | 070-123 45 67
                    PHONE_NUMBER        | 06-12345678
                    PHONE_NUMBER        | 07700 900123
                    PHONE_NUMBER        | 06 12 34 56 78
                    PHONE_NUMBER        | 210 123 4567
                    SWEDISH_NUMBER      | 8112289874
                    DANISH_NUMBER       | 0707614285
                    DUTCH_NUMBER        | 123456782
                    GREEK_TAX_NUMBER    | 090000045
                    IP_ADDRESS          | 129.241.56.7
                    NAME                | Kari Nordmann
                    NAME                | Nordmann, Kari
                    NAME                | Jan van der Berg
                    NAME                | Παπαδόπουλος Γιώργος
                    NAME                | Eleni Karapanopoulou
                    NAME                | K. Åkerlund
                    NAME                | Hansen
                    POSTAL_ADDRESS      | Bakkeveien 12
                    POSTAL_ADDRESS      | Οδός Ερμού 15
                    POSTAL_ADDRESS      | 12 Abbey Road
                    POSTAL_ADDRESS      | Mannerheimintie 12
                    BIRTH_DATE          | 1998-03-12
                    BIRTH_DATE          | 12.3.1998
                    BIRTH_DATE          | 12. mars 1998
                    BIRTH_DATE          | 19980312
                    FREE_TEXT           | Jeg likte best at mentoren min tok seg tid
                    """)
    void muchOfAColumnMustBeSo(IdentifierKind kind, String cell) {
        assertEquals(Evidence.LIKELY, level(cell, kind));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "T190001-1",
                "B190005-1/1",
                "2024",
                "2024-08-15",
                "15.08.2024",
                "1 234 567",
                "12 345 678",
                "1234567.50",
                "én-til-én",
                "Høst 2019",
                "10–50 km",
                "under-10-km",
                "day-30",
                "bond-1",
                "in-person",
                "1.2.3.4",
                "fullført som avtalt",
                "efter 30 dagar",
                "4 - litt enig",
                "se e-post",
                "1922",
                "A",
                "0",
                "-1,5",
                "2024-08-15 10:30",
                "550e8400-e29b-41d4-a716-446655440000",
                "East Anglian Region",
                "HE Qualification",
                "20240801",
                "0000012345",
                "12345678",
                "100000001"
            })
    void codesDatesAndAmountsAreNothing(String cell) {
        for (IdentifierKind kind : Detectors.KINDS) {
            int level = level(cell, kind);
            assertTrue(level < Evidence.LIKELY, cell + " taken for " + kind);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    NORWEGIAN_NUMBER | 01010750161
                    NORWEGIAN_NUMBER | 32010750160
                    SWEDISH_NUMBER   | 811228-9875
                    DANISH_NUMBER    | 310261-4285
                    FINNISH_NUMBER   | 131052-308U
                    DUTCH_NUMBER     | 123456783
                    GREEK_TAX_NUMBER | 090000046
                    IP_ADDRESS       | 129.241.56.700
                    """)
    void aWrongControlDigitIsNone(IdentifierKind kind, String cell) {
        assertTrue(level(cell, kind) < Evidence.LIKELY);
    }
}
