package org.adept.ingest.simulate.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.adept.ingest.simulate.Dialect;
import org.adept.ingest.simulate.Draw;
import org.adept.ingest.simulate.ProgrammePlan;
import org.adept.ingest.simulate.Simulation;
import org.adept.ingest.simulate.SimulationPlan;

/**
 * Writes a whole study folder: study.yaml, mappings and exports, ready to run. Rows go straight to disk; memory does not
 * grow with the study. The same plan gives the same bytes.
 */
public final class SimulationWriter {
    private final Simulation simulation;
    private final Path folder;
    private final LongConsumer progress;
    private final AtomicLong written = new AtomicLong();

    private SimulationWriter(SimulationPlan plan, Path folder, LongConsumer progress) {
        this.simulation = Simulation.of(plan);
        this.folder = folder;
        this.progress = progress;
    }

    /** Writes the study of a plan into a folder, which is made when it is not there. */
    public static WrittenStudy write(SimulationPlan plan, Path folder) throws IOException {
        return write(plan, folder, mentees -> {});
    }

    /**
     * Writes the study of a plan into a folder.
     *
     * @param progress told now and then how many mentees have been written, from several threads but one at a time
     */
    public static WrittenStudy write(SimulationPlan plan, Path folder, LongConsumer progress) throws IOException {
        return new SimulationWriter(plan, folder, progress).study();
    }

    /** Some intakes of one programme, which share their files. */
    private record Part(int programme, int firstCohort, int lastCohort, String suffix) {}

    private WrittenStudy study() throws IOException {
        Path study = Definitions.write(simulation.plan(), folder);
        for (ProgrammePlan programme : simulation.plan().programmes()) {
            Files.createDirectories(exports(programme));
        }
        try {
            List<WrittenFile> files = parts().parallelStream()
                    .map(this::written)
                    .flatMap(List::stream)
                    .toList();
            return new WrittenStudy(study, files);
        } catch (UncheckedIOException problem) {
            throw new IOException("Could not write the simulated exports", problem.getCause());
        }
    }

    private List<Part> parts() {
        SimulationPlan plan = simulation.plan();
        List<Part> parts = new ArrayList<>();
        for (int programme = 0; programme < plan.programmes().size(); programme++) {
            int perFile = plan.programmes().get(programme).cohortsPerFile();
            int step = perFile == 0 ? plan.cohorts() : perFile;
            for (int first = 0; first < plan.cohorts(); first += step) {
                int last = Math.min(first + step, plan.cohorts()) - 1;
                String years = first == last ? "_" + plan.year(first) : "_" + plan.year(first) + "-" + plan.year(last);
                parts.add(new Part(programme, first, last, perFile == 0 ? "" : years));
            }
        }
        return parts;
    }

    private List<WrittenFile> written(Part part) {
        try {
            Export export = open(part);
            try (export) {
                for (int cohort = part.firstCohort(); cohort <= part.lastCohort(); cohort++) {
                    intake(export, part.programme(), cohort);
                }
            }
            List<WrittenFile> files = new ArrayList<>();
            for (Sheet sheet : export.sheets()) {
                files.add(sheet.written(folder));
            }
            return files;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void intake(Export export, int programme, int cohort) throws IOException {
        SimulationPlan plan = simulation.plan();
        if (plan.programmes().get(programme).mentorsListed()) {
            export.mentors(simulation.newMentors(programme, cohort), plan.year(cohort), faults(programme, cohort, -1));
        }
        for (int circle = 0; circle < simulation.circles(programme, cohort); circle++) {
            var drawn = simulation.circle(programme, cohort, circle);
            export.circle(drawn, faults(programme, cohort, circle));
            tell(drawn.lives().size());
        }
    }

    private void tell(int more) {
        long before = written.getAndAdd(more);
        if (before / 10_000 != (before + more) / 10_000) {
            synchronized (progress) {
                progress.accept(before + more);
            }
        }
    }

    private Faults faults(int programme, int cohort, int circle) {
        SimulationPlan plan = simulation.plan();
        return new Faults(plan.wrongRows(), Draw.of(plan.seed(), Draw.Part.FAULTS, programme, cohort, circle));
    }

    private Export open(Part part) throws IOException {
        SimulationPlan plan = simulation.plan();
        ProgrammePlan programme = plan.programmes().get(part.programme());
        Path path = exports(programme);
        Dialect dialect = programme.dialect();
        return switch (dialect) {
            case NETTSKJEMA -> new NettskjemaExport(path, part.suffix());
            case WIDE -> new WideExport(path, part.suffix(), plan, part.programme());
            case ENGLISH -> new EnglishExport(path, part.suffix());
            case REGISTER -> new RegisterExport(path, part.suffix());
            case SPREADSHEET -> new SpreadsheetExport(path, part.suffix());
        };
    }

    private Path exports(ProgrammePlan programme) {
        return folder.resolve("exports").resolve(programme.name());
    }
}
