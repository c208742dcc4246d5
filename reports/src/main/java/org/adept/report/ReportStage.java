package org.adept.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.adept.analysis.AnalysisStage;
import org.adept.analysis.ReleaseStage;
import org.adept.analysis.finding.StudyFindings;
import org.adept.ingest.study.ReleaseDefinition;
import org.adept.ingest.study.ResolvedStudy;
import org.adept.ingest.study.StudyDefinition;
import org.adept.report.draw.Fonts;
import org.adept.report.page.Page;
import org.adept.report.page.PageWriter;
import org.adept.report.section.FrontPage;
import org.adept.report.section.PageComposer;
import org.adept.report.section.Reading;
import org.adept.report.words.Words;

/** Third stage: a release in, its pages out; and a front page that links them for whoever ran the study. */
public final class ReportStage {
    private ReportStage() {}

    /**
     * Draws the pages of every release of a run: {@code release/<folder>/<reader>.<language>.html}, and
     * {@code index.html} at the top.
     *
     * @param run the run's folder, with releases and private part already there
     * @return how many pages were written
     */
    public static int run(Path run) throws IOException {
        Path hidden = run.resolve("private");
        StudyDefinition study = ResolvedStudy.read(hidden).definition();
        Map<ReleaseDefinition, StudyFindings> releases = new LinkedHashMap<>();
        for (ReleaseDefinition release : study.releases()) {
            releases.put(release, ReleaseStage.read(run.resolve("release").resolve(release.folder())));
        }
        return draw(run, study, AnalysisStage.findings(hidden), releases);
    }

    /**
     * The same, with the findings at hand; what is drawn is what the files say.
     *
     * @param complete the private run's findings, for the front page alone
     * @param releases each release's findings, after its profile
     */
    public static int draw(
            Path run, StudyDefinition study, StudyFindings complete, Map<ReleaseDefinition, StudyFindings> releases)
            throws IOException {
        PageWriter writer = new PageWriter(Fonts::cssFor);
        List<Drawing> pages = new ArrayList<>();
        releases.forEach((release, findings) -> {
            Path folder = run.resolve("release").resolve(release.folder());
            String reader = release.to().name().toLowerCase(Locale.ROOT);
            for (String language : study.languages()) {
                Reading reading = new Reading(findings, study, release, Words.in(language));
                Path file = folder.resolve(reader + "." + language + ".html");
                pages.add(new Drawing(file, () -> PageComposer.page(reading)));
            }
        });
        Words words = Words.in(study.languages().get(0));
        pages.add(new Drawing(run.resolve("index.html"), () -> FrontPage.page(study, complete, releases, words)));
        try {
            pages.parallelStream().forEach(page -> page.write(writer)); // each stands in a file of its own
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        return pages.size();
    }

    /** A page to be drawn, and where it goes. */
    private record Drawing(Path file, Supplier<Page> page) {
        void write(PageWriter writer) {
            try {
                Files.writeString(file, writer.html(page.get()));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
