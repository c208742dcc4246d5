package org.adept.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.adept.analysis.AnalysisStage;
import org.adept.analysis.ReleaseStage;
import org.adept.analysis.finding.StudyFindings;
import org.adept.ingest.study.ReleaseDefinition;
import org.adept.ingest.study.ResolvedStudy;
import org.adept.ingest.study.StudyDefinition;
import org.adept.report.draw.Fonts;
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
        PageWriter writer = new PageWriter(Fonts::cssFor);
        Map<ReleaseDefinition, StudyFindings> releases = new LinkedHashMap<>();
        int pages = 0;
        for (ReleaseDefinition release : study.releases()) {
            Path folder = run.resolve("release").resolve(release.folder());
            StudyFindings findings = ReleaseStage.read(folder);
            releases.put(release, findings);
            String reader = release.to().name().toLowerCase(Locale.ROOT);
            for (String language : study.languages()) {
                Reading reading = new Reading(findings, study, release, Words.in(language));
                Files.writeString(
                        folder.resolve(reader + "." + language + ".html"), writer.html(PageComposer.page(reading)));
                pages++;
            }
        }
        Words words = Words.in(study.languages().get(0));
        Files.writeString(
                run.resolve("index.html"),
                writer.html(FrontPage.page(study, AnalysisStage.findings(hidden), releases, words)));
        return pages + 1;
    }
}
