package org.adept.ingest.planted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Writes CSV files with 10,000 planted identifiers of all kinds, in Nordic and European formats, and a list of where
 * each stands: {@code java PlantIdentifiers.java FOLDER SEED}. It knows nothing of Adept: control digits and lists of
 * names are its own. Numbers of persons are made up; some may have been given out.
 */
public final class PlantIdentifiers {
    private static final String GIVEN_NORDIC =
            "Kari Ola Ingrid Lars Silje Magnus Astrid Håkon Tuva Eirik Solveig Bjørn Ragnhild Torbjørn Aslaug Gjermund"
                    + " Linnea Gustaf Ebba Björn Åsa Göran Ylva Torsten Freja Mads Søren Mette Rasmus Signe Jeppe Aino Eero"
                    + " Päivi Jukka Sanna Väinö Tuulikki Heikki Maija Oona Hallgrim Bergljot Eldar Trine Vegard Jorunn"
                    + " Synnøve Arvid Maj-Britt Karl-Johan Anne-Grethe Jan-Erik Sunniva Tarjei Frøydis Oddbjørn Malene";
    private static final String FAMILY_NORDIC =
            "Nordmann Hansen Solbakken Lindqvist Johansson Åkerström Bergström Nygård Kjærgaard Sørensen Vestergaard"
                    + " Rasmussen Virtanen Korhonen Mäkinen Lehtonen Nieminen Heikkilä Saarinen Ødegaard Haugland Fjeldstad"
                    + " Skogen Myklebust Brattvåg Hallén Wikander Thorvaldsen Guðmundsdóttir Jónsson Kvisvik Rønneberg"
                    + " Stenersrud Løvdahl Tveiten Aasgaard Bråten Hegstad Sjøholm Øverås Nyström Lagerkvist Mattsson"
                    + " Pekkarinen Kettunen Hyvärinen Dyrholm Bjerregaard Thygesen Nørregaard";
    private static final String GIVEN_EUROPE =
            "Anouk Sander Femke Jeroen Marloes Thijs Willemijn Joost Saskia Pieter Heike Jürgen Annegret Wolfgang Ulrike"
                    + " Matthias Sabine Dieter Charlotte Oliver Harriet Alistair Fiona Graham Imogen Nigel Siobhan Declan"
                    + " Camille Étienne Amélie Guillaume Chiara Lorenzo Katarzyna Wojciech Fatima Yusuf Amina Hodan";
    private static final String FAMILY_EUROPE =
            "Jansen Bakker Dijkstra Vermeulen Hoekstra Kuipers Verhoeven Postma Müller Schneider Hoffmann Schäfer Zimmermann"
                    + " Krüger Lehmann Baumgartner Smith Thompson Whitfield Ashworth Campbell MacLeod O'Sullivan Fairbairn"
                    + " Dubois Lefèvre Moreau Rossi Bianchi Kowalska Nowak Hussain Warsame Abdullahi Nguyen";
    private static final String GIVEN_GREEK =
            "Γιώργος Μαρία Δημήτρης Ελένη Κωνσταντίνος Αικατερίνη Νίκος Σοφία Παναγιώτης Ιωάννα Βασίλης Δέσποινα"
                    + " Χρήστος Ευαγγελία Θανάσης Αγγελική Σπύρος Καλλιόπη Στέλιος Φωτεινή";
    private static final String FAMILY_GREEK =
            "Παπαδόπουλος Γεωργίου Παπαδάκης Νικολαΐδης Οικονόμου Βλάχος Αγγελόπουλος Μακρίδης Καραγιάννης Σταματοπούλου"
                    + " Χατζηδάκης Δημητριάδης Κωνσταντινίδου Λαμπρόπουλος Ζαχαριάδης Θεοδωρακόπουλος";
    private static final String GIVEN_GREEKLISH =
            "Giorgos Maria Dimitris Eleni Kostas Katerina Nikos Sofia Ioanna Vasilis";
    private static final String FAMILY_GREEKLISH =
            "Papadopoulos Georgiou Papadakis Nikolaidis Oikonomou Vlachos Angelopoulou Makridis Karagiannis Stamatopoulou";
    private static final String SENTENCES = "Jeg savnet at mentoren min hadde bedre tid til å snakke om masteroppgaven|"
            + "Møtene var fine, men jeg skulle ønske vi traff hverandre oftere enn en gang i måneden|"
            + "Min mentor hjälpte mig att våga söka sommarjobb på ett forskningsinstitut|"
            + "I would have liked more help with my first application for a summer internship|"
            + "My mentor moved away after the exams and we lost contact during the spring|"
            + "Tapasimme liian harvoin, mutta keskustelut olivat minulle todella tärkeitä tänä vuonna|"
            + "Jeg var glad for at vi kunne mødes online da jeg var syg hele foråret|"
            + "De gesprekken met mijn mentor hebben mij veel zelfvertrouwen gegeven dit jaar|"
            + "Η μέντοράς μου με βοήθησε πολύ να επιλέξω κατεύθυνση στις σπουδές μου|"
            + "Ich hätte mir gewünscht, dass wir uns öfter persönlich in der Hochschule treffen";

    private final Random random;
    private final Path folder;
    private final List<String> planted = new ArrayList<>();
    private int file;

    private PlantIdentifiers(Path folder, long seed) {
        this.folder = folder;
        this.random = new Random(seed);
    }

    /** Writes the files and {@code planted.tsv}: file, line, kind, value. */
    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]), Long.parseLong(arguments[1]));
    }

    public static void write(Path folder, long seed) throws IOException {
        Files.createDirectories(folder);
        new PlantIdentifiers(folder, seed).writeAll();
    }

    private void writeAll() throws IOException {
        for (Map.Entry<String, Supplier<String>> mail : mails().entrySet()) {
            column("email", mail.getKey(), 130, 9, mail.getValue());
        }
        for (Map.Entry<String, Supplier<String>> phone : phones().entrySet()) {
            column("phone", phone.getKey(), 80, 0, phone.getValue());
        }
        numbers();
        column("ip", "kolonne", 200, 0, () -> octet() + "." + octet() + "." + octet() + "." + octet());
        column("ip", "kolonne", 100, 0, this::six);
        column("ip", "kolonne", 100, 9, this::sixShort);
        names();
        addresses();
        for (Supplier<String> date : births()) {
            column("birth", "kolonne", 110, 0, date);
        }
        texts();
        Files.write(folder.resolve("planted.tsv"), planted);
    }

    /** One file: an id, a code, and the column with the planted values, each followed by so many codes. */
    private void column(String kind, String header, int count, int between, Supplier<String> value) throws IOException {
        String name = "%03d-%s.csv".formatted(++file, kind);
        List<String> lines = new ArrayList<>(List.of("nr;trinn;" + header));
        for (int i = 0; i < count; i++) {
            String made = value.get();
            lines.add("T%05d;master;%s".formatted(i, made));
            planted.add(name + "\t" + lines.size() + "\t" + kind + "\t" + made);
            for (int j = 0; j < between; j++) {
                lines.add("T%05d;bachelor;%s"
                        .formatted(i, List.of("ja", "nei", "vet ikke", "", "4").get(random.nextInt(5))));
            }
        }
        Files.write(folder.resolve(name), lines);
    }

    private String any(String words) {
        String[] all = words.split(" ");
        return all[random.nextInt(all.length)];
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    private String ascii(String name) {
        return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z]", "")
                .toLowerCase(Locale.ROOT);
    }

    private Map<String, Supplier<String>> mails() {
        Map<String, Supplier<String>> mails = new LinkedHashMap<>();
        mails.put("kolonne a", () -> ascii(any(GIVEN_NORDIC)) + "." + ascii(any(FAMILY_NORDIC)) + "@stud.ntnu.no");
        mails.put("kolonne b", () -> ascii(any(GIVEN_EUROPE)) + digits(2) + "@gmail.com");
        mails.put(
                "kolonne c",
                () -> ascii(any(FAMILY_EUROPE)) + "_" + digits(3) + "@uni-" + any("koeln bonn ulm") + ".de");
        mails.put(
                "kolonne d",
                () -> "skriv til " + ascii(any(GIVEN_NORDIC)) + "@" + any("kth.se ku.dk helsinki.fi auth.gr"));
        mails.put("kolonne e", () -> any(GIVEN_NORDIC) + " <" + ascii(any(FAMILY_NORDIC)) + "@example.org>");
        mails.put("kolonne f", () -> ascii(any(GIVEN_GREEKLISH)).toUpperCase(Locale.ROOT) + "+mentor@AUTH.GR");
        mails.put("kolonne g", () -> ascii(any(GIVEN_EUROPE)) + "-" + ascii(any(FAMILY_EUROPE)) + "@studenten.tue.nl");
        return mails;
    }

    private Map<String, Supplier<String>> phones() {
        Map<String, Supplier<String>> phones = new LinkedHashMap<>();
        phones.put("a1", () -> "+47 " + any("4 9") + digits(2) + " " + digits(2) + " " + digits(3));
        phones.put("a2", () -> any("4 9") + digits(2) + " " + digits(2) + " " + digits(3));
        phones.put("a3", () -> any("4 9") + digits(7));
        phones.put("a4", () -> any("22 73 55 51") + " " + digits(2) + " " + digits(2) + " " + digits(2));
        phones.put("a5", () -> "0047" + any("4 9") + digits(7));
        phones.put("Telefon", () -> any("22 73 55 51") + digits(6));
        phones.put("b1", () -> "070-" + digits(3) + " " + digits(2) + " " + digits(2));
        phones.put("b2", () -> "+46 7" + any("0 2 3 6") + " " + digits(3) + " " + digits(2) + " " + digits(2));
        phones.put("b3", () -> "07" + any("0 2 3 6 9") + digits(7));
        phones.put("b4", () -> "08-" + digits(3) + " " + digits(3) + " " + digits(2));
        phones.put("c1", () -> "+45 " + digits(2) + " " + digits(2) + " " + digits(2) + " " + digits(2));
        phones.put("c2", () -> any("2 3 4 5 6") + digits(1) + " " + digits(2) + " " + digits(2) + " " + digits(2));
        phones.put("Mobil", () -> any("20 30 42 51 60") + digits(6));
        phones.put("d1", () -> "04" + any("0 4 5 6") + " " + digits(3) + " " + digits(4));
        phones.put("d2", () -> "+35840" + digits(7));
        phones.put("d3", () -> "050-" + digits(7));
        phones.put("e1", () -> "06-" + between(1, 5) + digits(7));
        phones.put("e2", () -> "06" + between(1, 5) + digits(7));
        phones.put("e3", () -> "+31 6 " + digits(4) + " " + digits(4));
        phones.put("f1", () -> "69" + between(3, 9) + " " + digits(3) + " " + digits(4));
        phones.put("f2", () -> "+30 210 " + digits(7));
        phones.put("f3", () -> "69" + between(3, 9) + digits(7));
        phones.put("g1", () -> "0151 " + digits(8));
        phones.put("g2", () -> "+49 (0)" + between(30, 89) + "/" + between(1, 9) + digits(6));
        phones.put("h1", () -> "06 " + digits(2) + " " + digits(2) + " " + digits(2) + " " + digits(2));
        phones.put("h2", () -> "+33 7 " + digits(2) + " " + digits(2) + " " + digits(2) + " " + digits(2));
        phones.put("i1", () -> "07" + between(700, 999) + " " + digits(6));
        phones.put("i2", () -> "+44 20 7" + digits(3) + " " + digits(4));
        phones.put("i3", () -> "tlf. " + any("4 9") + digits(7));
        return phones;
    }

    private void numbers() throws IOException {
        column("norway", "kolonne", 250, 0, () -> norway(0, 0));
        column("norway", "kolonne", 150, 9, () -> norway(0, 0));
        column("norway", "kolonne", 150, 0, () -> new StringBuilder(norway(0, 0))
                .insert(6, ' ')
                .toString());
        column("norway", "kolonne", 150, 0, () -> norway(40, 0));
        column("norway", "kolonne", 100, 0, () -> norway(0, 40));
        column("norway", "kolonne", 60, 4, () -> "fnr " + norway(0, 0) + ", se mappe");
        column("sweden", "kolonne", 200, 0, () -> sweden(0).substring(2, 8) + "-" + sweden);
        column("sweden", "kolonne", 150, 9, () -> sweden(0) + "-" + sweden);
        column("sweden", "kolonne", 150, 0, () -> sweden(0) + sweden);
        column("sweden", "kolonne", 150, 0, () -> sweden(0).substring(2) + sweden);
        column("sweden", "kolonne", 80, 0, () -> sweden(60).substring(2) + "-" + sweden);
        column("sweden", "kolonne", 70, 0, () -> sweden(0).substring(2) + "+" + sweden);
        column("denmark", "kolonne", 300, 0, () -> day() + "-" + digits(4));
        column("denmark", "kolonne", 200, 0, () -> day() + digits(4));
        column("denmark", "CPR-nummer", 100, 3, () -> day() + " " + digits(4));
        column("finland", "kolonne", 250, 0, () -> finland("-A+"));
        column("finland", "kolonne", 200, 9, () -> finland("-A"));
        column("finland", "kolonne", 150, 0, () -> finland("YXWVUBCDEF"));
        column("netherlands", "kolonne", 250, 0, this::netherlands);
        column("netherlands", "kolonne", 150, 0, () -> new StringBuilder(netherlands())
                .insert(6, '.')
                .insert(4, '.')
                .toString());
        column("netherlands", "BSN", 50, 3, this::netherlands);
        column("amka", "kolonne", 250, 0, this::amka);
        column("amka", "kolonne", 200, 9, this::amka);
        column("afm", "kolonne", 200, 0, this::afm);
        column("afm", "kolonne", 150, 0, () -> "EL" + afm());
    }

    private String day() {
        return "%02d%02d%02d".formatted(between(1, 28), between(1, 12), between(0, 99));
    }

    /** Tries numbers until both control digits come out. */
    private String norway(int addedToDay, int addedToMonth) {
        while (true) {
            String start = "%02d%02d%02d"
                            .formatted(between(1, 28) + addedToDay, between(1, 12) + addedToMonth, between(40, 99))
                    + between(100, 499);
            for (int control = 0; control < 100; control++) {
                String whole = start + "%02d".formatted(control);
                if (remainder(whole, "37618945210") == 0 && remainder(whole, "54327654321") == 0) {
                    return whole;
                }
            }
        }
    }

    private static int remainder(String number, String weights) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            sum += Character.digit(number.charAt(i), 10) * Character.digit(weights.charAt(i), 10);
        }
        return sum % 11;
    }

    private String sweden = "";

    /** The first eight digits; the last four are left in {@link #sweden}. */
    private String sweden(int addedToDay) {
        String date = "19%02d%02d%02d".formatted(between(30, 99), between(1, 12), between(1, 28) + addedToDay);
        String serial = digits(3);
        for (int control = 0; control < 10; control++) {
            if (doubled(date.substring(2) + serial + control)) {
                sweden = serial + control;
            }
        }
        return date;
    }

    /** Every second digit from the right counts twice, its own digits added up. */
    private static boolean doubled(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
        }
        return sum % 10 == 0;
    }

    private String finland(String marks) {
        String date = day();
        String serial = "%03d".formatted(between(2, 899));
        int rest = (int) (Long.parseLong(date + serial) % 31);
        return date
                + marks.charAt(random.nextInt(marks.length()))
                + serial
                + "0123456789ABCDEFHJKLMNPRSTUVWXY".charAt(rest);
    }

    private String netherlands() {
        while (true) {
            String number = between(1, 9) + digits(8);
            int sum = 0;
            for (int i = 0; i < 8; i++) {
                sum += (number.charAt(i) - '0') * (9 - i);
            }
            if ((sum - (number.charAt(8) - '0')) % 11 == 0) {
                return number;
            }
        }
    }

    private String amka() {
        String start = day() + digits(4);
        for (int control = 0; control < 10; control++) {
            if (doubled(start + control)) {
                return start + control;
            }
        }
        throw new IllegalStateException("no control digit");
    }

    private String afm() {
        String start = between(0, 9) + digits(7);
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += (start.charAt(i) - '0') << (8 - i);
        }
        return start + sum % 11 % 10;
    }

    private int octet() {
        return between(32, 254);
    }

    private String hex() {
        return Integer.toHexString(between(1, 0xffff));
    }

    private String six() {
        List<String> groups = new ArrayList<>(List.of("2001"));
        while (groups.size() < 8) {
            groups.add(hex());
        }
        return String.join(":", groups);
    }

    private String sixShort() {
        return "2a02:" + hex() + ":" + hex() + "::" + hex();
    }

    private void names() throws IOException {
        column("name", "kolonne", 200, 0, () -> any(GIVEN_NORDIC) + " " + any(FAMILY_NORDIC));
        column("name", "kolonne", 100, 0, () -> any(FAMILY_NORDIC) + ", " + any(GIVEN_NORDIC));
        column("name", "kolonne", 150, 0, () -> any(GIVEN_EUROPE) + " " + any(FAMILY_EUROPE));
        column("name", "kolonne", 80, 0, () -> any(GIVEN_EUROPE) + " van der " + any(FAMILY_EUROPE));
        column("name", "kolonne", 100, 0, () -> any(GIVEN_GREEK) + " " + any(FAMILY_GREEK));
        column("name", "kolonne", 100, 0, () -> any(FAMILY_GREEKLISH) + " " + any(GIVEN_GREEKLISH));
        column("name", "kolonne", 100, 0, () -> (any(GIVEN_NORDIC) + " " + any(FAMILY_NORDIC))
                .toUpperCase(Locale.ROOT));
        column("name", "kolonne", 80, 0, () -> any(GIVEN_NORDIC).charAt(0) + ". " + any(FAMILY_NORDIC));
        column("name", "kolonne", 120, 0, () -> any(GIVEN_NORDIC));
        column("name", "kolonne", 120, 0, () -> any(FAMILY_NORDIC));
        column(
                "name",
                "Mentors navn",
                100,
                0,
                () -> any(GIVEN_EUROPE) + " " + any(GIVEN_NORDIC) + " " + any(FAMILY_EUROPE));
    }

    private void addresses() throws IOException {
        column(
                "address",
                "kolonne",
                100,
                0,
                () -> any("Stor Kirke Skole Strand Bakke") + any("gata veien vegen gaten") + " " + between(1, 120)
                        + ", " + between(1000, 9900) + " " + any("Trondheim Oslo Bergen Hamar"));
        column(
                "address",
                "kolonne",
                80,
                9,
                () -> any("Granlia Solheim Furu Myr Ås") + any("veien vegen bakken") + " " + between(1, 60)
                        + any("A B C") + ", 0" + between(150, 990) + " Oslo");
        column(
                "address",
                "kolonne",
                80,
                0,
                () -> any("Kungs Drottning Sveavägen Linné") + any("gatan vägen") + " " + between(1, 90) + ", "
                        + between(111, 980) + " " + between(10, 99) + " " + any("Malmö Lund Uppsala"));
        column(
                "address",
                "kolonne",
                80,
                0,
                () -> any("Nørre Vester Skov Park") + any("gade vej allé") + " " + between(1, 200) + ", "
                        + between(1000, 9900) + " " + any("Aarhus Odense"));
        column(
                "address",
                "kolonne",
                80,
                0,
                () -> any("Mannerheimin Kauppa Puisto Lehti") + any("tie katu kuja") + " " + between(1, 80) + " "
                        + any("A B C") + " " + between(1, 60) + ", 00" + between(100, 990) + " Helsinki");
        column(
                "address",
                "kolonne",
                80,
                0,
                () -> any("Keizers Prinsen Dorps Molen") + any("gracht straat laan weg") + " " + between(1, 400) + ", "
                        + between(1000, 9900) + " " + any("AB CD XZ") + " " + any("Amsterdam Eindhoven"));
        column(
                "address",
                "kolonne",
                80,
                0,
                () -> "Οδός " + any("Ερμού Αθηνάς Τσιμισκή Εγνατία") + " " + between(1, 150) + ", " + between(104, 850)
                        + " " + between(10, 99) + " " + any("Αθήνα Θεσσαλονίκη"));
        column(
                "address",
                "kolonne",
                60,
                0,
                () -> between(1, 200) + " " + any("Abbey Church Victoria Mill") + " "
                        + any("Road Street Lane Avenue Close"));
        column(
                "address",
                "kolonne",
                60,
                0,
                () -> any("Goethe Schiller Haupt Garten") + any("straße str. weg platz") + " " + between(1, 99) + ", "
                        + between(10115, 99000) + " " + any("Köln Jena"));
    }

    private List<Supplier<String>> births() {
        return List.of(
                () -> "%d-%02d-%02d".formatted(between(1950, 2008), between(1, 12), between(1, 28)),
                () -> "%02d.%02d.%d".formatted(between(1, 28), between(1, 12), between(1950, 2008)),
                () -> "%d.%d.%d".formatted(between(1, 28), between(1, 12), between(1950, 2008)),
                () -> "%02d/%02d/%d".formatted(between(1, 28), between(1, 12), between(1950, 2008)),
                () -> "%d%02d%02d".formatted(between(1950, 2008), between(1, 12), between(1, 28)),
                () -> "%02d-%02d-%d 00:00:00".formatted(between(1, 28), between(1, 12), between(1950, 2008)),
                () -> between(1, 28) + ". " + any("januar mars mai juni oktober desember") + " " + between(1950, 2008));
    }

    private void texts() throws IOException {
        String[] sentences = SENTENCES.split("\\|");
        column(
                "text",
                "kolonne",
                200,
                9,
                () -> sentences[random.nextInt(sentences.length)] + any(" , . og ved i") + " "
                        + any("vår høst uke måned år") + " " + digits(2));
        column(
                "text",
                "Kommentar",
                60,
                9,
                () -> "mentor " + any("sluttet flyttet ble var") + " " + any("syk tidlig borte bra") + " " + digits(3));
    }
}
