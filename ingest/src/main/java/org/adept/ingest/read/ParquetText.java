package org.adept.ingest.read;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.jspecify.annotations.Nullable;

/** Values of one Parquet column as text, written as {@link CellText} writes cells; points in time are those of UTC. */
final class ParquetText {
    static final MathContext DOUBLE = new MathContext(15);
    static final MathContext FLOAT = new MathContext(7);

    private static final DateTimeFormatter POINT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    /** Days from the beginning of the Julian count to 1970-01-01, in which Spark and Impala once counted. */
    private static final int JULIAN_1970 = 2_440_588;

    private static final int INT96_BYTES = 12;

    private final PrimitiveTypeName stored;
    private final @Nullable LogicalTypeAnnotation meaning;
    private final String decimal;

    ParquetText(PrimitiveType type, String decimal) {
        this.stored = type.getPrimitiveTypeName();
        this.meaning = type.getLogicalTypeAnnotation();
        this.decimal = decimal;
    }

    String of(long value) {
        try {
            if (meaning instanceof DateLogicalTypeAnnotation) {
                return LocalDate.ofEpochDay(value).toString();
            }
            if (meaning instanceof TimestampLogicalTypeAnnotation timestamp) {
                return point(seconds(value, timestamp.getUnit()));
            }
            if (meaning instanceof TimeLogicalTypeAnnotation time) {
                return LocalTime.ofSecondOfDay(seconds(value, time.getUnit()))
                        .format(DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT));
            }
        } catch (DateTimeException beyondTime) {
            return String.valueOf(value);
        }
        if (meaning instanceof DecimalLogicalTypeAnnotation scaled) {
            return plain(BigDecimal.valueOf(value, scaled.getScale()));
        }
        boolean unsigned = meaning instanceof IntLogicalTypeAnnotation whole && !whole.isSigned();
        if (unsigned) {
            return stored == PrimitiveTypeName.INT32
                    ? Integer.toUnsignedString((int) value)
                    : Long.toUnsignedString(value);
        }
        return String.valueOf(value);
    }

    String of(double value, MathContext digits) {
        return Double.isFinite(value) ? plain(new BigDecimal(value).round(digits)) : String.valueOf(value);
    }

    String of(Binary value) {
        if (meaning instanceof DecimalLogicalTypeAnnotation scaled) {
            return plain(new BigDecimal(new BigInteger(value.getBytesUnsafe()), scaled.getScale()));
        }
        if (meaning instanceof UUIDLogicalTypeAnnotation) {
            ByteBuffer bytes = value.toByteBuffer();
            return new UUID(bytes.getLong(), bytes.getLong()).toString();
        }
        if (stored == PrimitiveTypeName.INT96 && value.length() == INT96_BYTES) {
            ByteBuffer bytes = ByteBuffer.wrap(value.getBytes()).order(ByteOrder.LITTLE_ENDIAN);
            long ofDay = bytes.getLong() / 1_000_000_000L;
            return point((bytes.getInt() - (long) JULIAN_1970) * 86_400 + ofDay);
        }
        return Fields.trimmed(value.toStringUsingUTF8());
    }

    private static long seconds(long value, TimeUnit unit) {
        return switch (unit) {
            case MILLIS -> Math.floorDiv(value, 1_000L);
            case MICROS -> Math.floorDiv(value, 1_000_000L);
            case NANOS -> Math.floorDiv(value, 1_000_000_000L);
        };
    }

    private static String point(long seconds) {
        LocalDateTime point = LocalDateTime.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
        return point.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? point.toLocalDate().toString()
                : point.format(POINT);
    }

    private String plain(BigDecimal number) {
        String text = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        return decimal.equals(".") ? text : text.replace(".", decimal);
    }
}
