package newswatch.ingest.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people write them; text as {@link MonthNames#plain} leaves it. */
final class WrittenDay {
    private static final String WORD = "(\\p{L}{3,15})";
    private static final String YEAR = "(\\d{4}|\\d{2})(?!\\d)";
    private static final String TH = "(?:st|nd|rd|th|er|o|a|\\.)?";
    private static final Pattern ERA = Pattern.compile("(令和|平成|民國) ?(\\d{1,3}|元)(?= ?年)");
    private static final int OLDEST_SHORT_YEAR = 80;

    /** A way to write a day, and how to read it. */
    private record Form(Pattern pattern, Function<MatchResult, Optional<LocalDate>> reading) {}

    private static final List<Form> ANYWHERE = List.of(
            form(
                    "(?<!\\d)(\\d{4}) ?[年년./-] ?0?(\\d{1,2}) ?[月월./-] ?(\\d{1,2})(?!\\d|-\\d)",
                    m -> day(m.group(1), Integer.parseInt(m.group(2)), m.group(3))),
            form(
                    "(?<!\\d)(\\d{1,2})" + TH + "[ -]?(?:de |of )?" + WORD + "[., -]{1,3}(?:del? )?" + YEAR,
                    m -> named(m.group(3), m.group(2), m.group(1))),
            form(
                    "(?<!\\p{L})" + WORD + "\\.? ?(\\d{1,2})" + TH + "[, ]{1,3}" + "(\\d{4})(?!\\d)",
                    m -> named(m.group(3), m.group(1), m.group(2))),
            form(
                    "(?<!\\d)(\\d{4})[. -]{1,2}" + WORD + "\\.?[ -](\\d{1,2})(?!\\d)",
                    m -> named(m.group(1), m.group(2), m.group(3))));

    private static final List<Form> ALONE = List.of(
            form("(?<!\\d)(\\d{1,2})([ ./-])(\\d{1,2})\\2" + YEAR + "(?!-)", WrittenDay::numbers),
            form("^" + WORD + "\\.?,? (\\d{4})$", m -> named(m.group(2), m.group(1), "1")),
            form("^(\\d{4})[-/](\\d{1,2})$", m -> day(m.group(1), Integer.parseInt(m.group(2)), "1")),
            form("^\\d{4}-\\d{3}$", m -> Optional.of(LocalDate.parse(m.group(), DateTimeFormatter.ISO_ORDINAL_DATE))),
            form("^(\\d{4})-?w(\\d\\d)-?(\\d)$", WrittenDay::week));

    private WrittenDay() {}

    /** The first day written out in a line, the surer forms first; empty where it is no day of the calendar. */
    static Optional<LocalDate> find(String text) {
        return first(ANYWHERE, ERA.matcher(text).replaceAll(WrittenDay::western));
    }

    /** The day that a value is, even if only numbers or a month tell it. */
    static Optional<LocalDate> of(String text) {
        return find(text).or(() -> first(ALONE, text.strip()));
    }

    private static Optional<LocalDate> first(List<Form> forms, String text) {
        for (Form form : forms) {
            Matcher matcher = form.pattern().matcher(text);
            Optional<LocalDate> read = matcher.find() ? read(form, matcher) : Optional.empty();
            if (read.isPresent()) {
                return read;
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> read(Form form, Matcher matcher) {
        try {
            return form.reading().apply(matcher.toMatchResult());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Form form(String pattern, Function<MatchResult, Optional<LocalDate>> reading) {
        return new Form(Pattern.compile(pattern), reading);
    }

    private static Optional<LocalDate> named(String year, String month, String day) {
        return MonthNames.month(month).flatMap(number -> day(year, number, day));
    }

    private static Optional<LocalDate> day(String year, int month, String day) {
        return Optional.of(LocalDate.of(year(year), month, Integer.parseInt(day)));
    }

    // 25.05.2018 and 11 04 2020 begin with the day, 05/25/18 with the month unless it cannot, 18-05-25 with the year
    private static Optional<LocalDate> numbers(MatchResult m) {
        int one = Integer.parseInt(m.group(1));
        int two = Integer.parseInt(m.group(3));
        boolean monthFirst = m.group(2).equals("/") ? one <= 12 : two > 12;
        if (m.group(2).equals("-") && m.group(4).length() == 2) {
            return day(m.group(1), two, m.group(4));
        }
        return day(m.group(4), monthFirst ? one : two, monthFirst ? m.group(3) : m.group(1));
    }

    private static Optional<LocalDate> week(MatchResult m) {
        String iso = m.group(1) + "-W" + m.group(2) + "-" + m.group(3);
        return Optional.of(LocalDate.parse(iso, DateTimeFormatter.ISO_WEEK_DATE));
    }

    private static int year(String written) {
        int year = Integer.parseInt(written);
        return written.length() == 4 ? year : year < OLDEST_SHORT_YEAR ? 2000 + year : 1900 + year;
    }

    private static String western(MatchResult m) {
        int count = m.group(2).equals("元") ? 1 : Integer.parseInt(m.group(2));
        int before =
                switch (m.group(1)) {
                    case "令和" -> 2018;
                    case "平成" -> 1988;
                    default -> 1911;
                };
        return String.valueOf(before + count);
    }
}
