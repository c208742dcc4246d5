package org.adept.ingest.identity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a column's name says it holds, in English, Norwegian, Swedish, Danish, Finnish, Dutch, German and Greek. It is
 * read by word: {@code mobilnummer} and {@code kontakt_tlf} tell of telephones, {@code mentor_navn_kode} tells of a
 * code, {@code programnavn} of what a programme is called. A name alone refuses nothing: cells must look the part.
 */
final class HeaderWords {
    private static final Map<IdentifierKind, List<String>> WORDS = new EnumMap<>(Map.ofEntries(
            Map.entry(
                    IdentifierKind.EMAIL_ADDRESS,
                    Cell.folded(
                            "epost",
                            "email",
                            "mail",
                            "mailadresse",
                            "epostadresse",
                            "sahkoposti",
                            "ηλεκτρονικο",
                            "ημειλ")),
            Map.entry(
                    IdentifierKind.PHONE_NUMBER,
                    Cell.folded(
                            "telefon",
                            "tlf",
                            "mobil",
                            "mobilnr",
                            "phone",
                            "telephone",
                            "tel",
                            "cell",
                            "cellphone",
                            "gsm",
                            "puhelin",
                            "puhelinnumero",
                            "matkapuhelin",
                            "kannykka",
                            "telefoon",
                            "mobiel",
                            "handy",
                            "τηλεφωνο",
                            "κινητο",
                            "telefonnummer",
                            "mobile",
                            "whatsapp",
                            "vipps",
                            "swish")),
            Map.entry(
                    IdentifierKind.NORWEGIAN_NUMBER,
                    Cell.folded(
                            "fodselsnummer",
                            "fodselsnr",
                            "fodselnummer",
                            "fnr",
                            "personnummer",
                            "personnr",
                            "dnummer",
                            "personidentifikator",
                            "nationalid",
                            "ssn")),
            Map.entry(
                    IdentifierKind.SWEDISH_NUMBER,
                    Cell.folded("personnummer", "personnr", "pnr", "samordningsnummer", "nationalid", "ssn")),
            Map.entry(
                    IdentifierKind.DANISH_NUMBER,
                    Cell.folded("cpr", "cprnummer", "cprnr", "personnummer", "nationalid", "ssn")),
            Map.entry(
                    IdentifierKind.FINNISH_NUMBER,
                    Cell.folded("henkilotunnus", "hetu", "sotu", "personbeteckning", "nationalid", "ssn")),
            Map.entry(
                    IdentifierKind.DUTCH_NUMBER,
                    Cell.folded("bsn", "burgerservicenummer", "sofinummer", "nationalid", "ssn")),
            Map.entry(IdentifierKind.GREEK_HEALTH_NUMBER, Cell.folded("amka", "αμκα", "nationalid", "ssn")),
            Map.entry(IdentifierKind.GREEK_TAX_NUMBER, Cell.folded("afm", "αφμ", "nationalid", "tin")),
            Map.entry(
                    IdentifierKind.IP_ADDRESS,
                    Cell.folded("ip", "ipadresse", "ipaddress", "ipadress", "ipv4", "ipv6", "iposoite")),
            Map.entry(
                    IdentifierKind.NAME,
                    Cell.folded(
                            "navn",
                            "namn",
                            "name",
                            "naam",
                            "nimi",
                            "ονομα",
                            "ονοματεπωνυμο",
                            "επωνυμο",
                            "fornavn",
                            "etternavn",
                            "mellomnavn",
                            "fornamn",
                            "efternamn",
                            "etternamn",
                            "efternavn",
                            "etunimi",
                            "sukunimi",
                            "voornaam",
                            "achternaam",
                            "surname",
                            "lastname",
                            "firstname",
                            "forename",
                            "fullname",
                            "familyname",
                            "givenname",
                            "vorname",
                            "nachname",
                            "fullt",
                            "tilltalsnamn",
                            "kontaktperson",
                            "foresatt",
                            "tussenvoegsel")),
            Map.entry(
                    IdentifierKind.POSTAL_ADDRESS,
                    Cell.folded(
                            "adresse",
                            "address",
                            "adress",
                            "osoite",
                            "katuosoite",
                            "adres",
                            "gateadresse",
                            "gatuadress",
                            "hjemadresse",
                            "bostadsadress",
                            "postadresse",
                            "postadress",
                            "street",
                            "straat",
                            "διευθυνση",
                            "anschrift",
                            "vejnavn",
                            "woonadres",
                            "lahiosoite")),
            Map.entry(
                    IdentifierKind.BIRTH_DATE,
                    Cell.folded(
                            "fodselsdato",
                            "fodselsdag",
                            "fodt",
                            "fodd",
                            "fodelsedatum",
                            "fodelsedag",
                            "foddato",
                            "birthdate",
                            "birthday",
                            "dateofbirth",
                            "dob",
                            "born",
                            "birth",
                            "syntymaaika",
                            "syntymapaiva",
                            "syntynyt",
                            "geboortedatum",
                            "geboren",
                            "geburtsdatum",
                            "geburtstag",
                            "γεννησης",
                            "γεννηση",
                            "fodselsdatoen",
                            "fodselstid")),
            Map.entry(
                    IdentifierKind.FREE_TEXT,
                    Cell.folded(
                            "kommentar",
                            "kommentarer",
                            "merknad",
                            "merknader",
                            "fritekst",
                            "fritext",
                            "comment",
                            "comments",
                            "remark",
                            "remarks",
                            "note",
                            "notes",
                            "notat",
                            "notater",
                            "anmerkning",
                            "bemarkning",
                            "beskrivelse",
                            "beskrivning",
                            "description",
                            "begrunnelse",
                            "motivering",
                            "kommentti",
                            "kommentit",
                            "huomautus",
                            "vapaateksti",
                            "huomioita",
                            "opmerking",
                            "opmerkingen",
                            "toelichting",
                            "σχολια",
                            "σχολιο",
                            "παρατηρησεις",
                            "utdyp",
                            "freetext",
                            "freitext",
                            "anmerkungen",
                            "tilbakemelding"))));

    /** After one of these a name or number is that of a thing. */
    private static final List<String> THINGS = Cell.folded(
            "program",
            "programme",
            "prosjekt",
            "project",
            "projekt",
            "fag",
            "emne",
            "emnes",
            "kurs",
            "course",
            "skole",
            "school",
            "skola",
            "studie",
            "study",
            "institusjon",
            "institution",
            "fil",
            "file",
            "bedrift",
            "firma",
            "company",
            "gruppe",
            "group",
            "grupp",
            "kommune",
            "kommun",
            "by",
            "city",
            "town",
            "sted",
            "place",
            "land",
            "country",
            "region",
            "fylke",
            "team",
            "klasse",
            "class",
            "kull",
            "tiltak",
            "arrangement",
            "event",
            "modul",
            "module",
            "ohjelman",
            "koulun",
            "kurssin",
            "opleiding",
            "vak",
            "kolom",
            "kolonne",
            "column",
            "variabel",
            "variable",
            "felt",
            "field",
            "item",
            "skjema",
            "form",
            "organisasjon",
            "organisation",
            "organization",
            "nettverk",
            "universitet",
            "university",
            "hogskole",
            "fakultet",
            "sektor",
            "yrke",
            "tittel");
    /** Words that say that codes stand in the column. */
    private static final List<String> CODES = Cell.folded(
            "kode",
            "code",
            "kod",
            "koodi",
            "id",
            "type",
            "typ",
            "tyyppi",
            "kategori",
            "category",
            "status",
            "samtykke",
            "consent",
            "samtycke",
            "sendt",
            "sent",
            "antall",
            "count",
            "har",
            "has",
            "ja",
            "flag",
            "hash",
            "pseudonym",
            "sprak",
            "language",
            "κωδικος");

    private HeaderWords() {}

    /** The kinds a column's name tells of; empty for none. */
    static Set<IdentifierKind> kinds(String header) {
        List<String> words = words(header);
        Set<IdentifierKind> kinds = EnumSet.noneOf(IdentifierKind.class);
        if (words.stream().anyMatch(CODES::contains)) {
            return kinds;
        }
        for (int i = 0; i < words.size(); i++) {
            // e-post, date of birth and the like are one word taken apart
            String two = i + 1 < words.size() ? words.get(i) + words.get(i + 1) : "";
            String three = i + 2 < words.size() ? two + words.get(i + 2) : "";
            for (String word : List.of(words.get(i), two, three)) {
                add(word, i > 0 ? words.get(i - 1) : "", kinds);
            }
        }
        if (kinds.contains(IdentifierKind.EMAIL_ADDRESS) || kinds.contains(IdentifierKind.IP_ADDRESS)) {
            kinds.remove(IdentifierKind.POSTAL_ADDRESS);
        }
        return kinds;
    }

    private static void add(String word, String before, Set<IdentifierKind> kinds) {
        if (word.isEmpty()) {
            return;
        }
        WORDS.forEach((kind, known) -> {
            for (String wanted : known) {
                if (word.equals(wanted)) {
                    if (kind != IdentifierKind.NAME || !isThing(before)) {
                        kinds.add(kind);
                    }
                } else if (wanted.length() > 3 && word.endsWith(wanted) && !isThing(start(word, wanted))) {
                    kinds.add(kind);
                } else if (wanted.length() > 4 && word.startsWith(wanted) && kind != IdentifierKind.NAME) {
                    kinds.add(kind);
                }
            }
        });
    }

    private static String start(String word, String end) {
        return word.substring(0, word.length() - end.length());
    }

    /** Such as program, programmets, skolens. */
    private static boolean isThing(String word) {
        return THINGS.stream()
                .anyMatch(thing -> word.equals(thing)
                        || (thing.length() > 3 && word.startsWith(thing) && word.length() - thing.length() <= 3)
                        || (thing.length() > 3 && word.endsWith(thing)));
    }

    /** Folded words: apart at everything that is no letter, and where a capital follows a small letter. */
    static List<String> words(String header) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < header.length(); i++) {
            char character = header.charAt(i);
            boolean letter = Character.isLetter(character);
            boolean next = i > 0 && Character.isUpperCase(character) && Character.isLowerCase(header.charAt(i - 1));
            if (!letter || next) {
                take(word, words);
            }
            if (letter) {
                word.append(Cell.fold(character));
            }
        }
        take(word, words);
        return words;
    }

    private static void take(StringBuilder word, List<String> words) {
        if (word.length() > 0) {
            words.add(word.toString());
            word.setLength(0);
        }
    }
}
