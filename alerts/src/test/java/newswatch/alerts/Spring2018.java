package newswatch.alerts;

import static newswatch.events.EventType.ACCUSE;
import static newswatch.events.EventType.AGREE;
import static newswatch.events.EventType.COERCE;
import static newswatch.events.EventType.CONCEDE;
import static newswatch.events.EventType.CONSULT;
import static newswatch.events.EventType.MOBILIZE;
import static newswatch.events.EventType.REQUEST;
import static newswatch.events.EventType.RETREAT;
import static newswatch.events.EventType.SUPPORT;
import static newswatch.events.EventType.THREATEN;
import static newswatch.events.ObjectKind.DETAINEE;
import static newswatch.events.ObjectKind.EXERCISE;
import static newswatch.events.ObjectKind.LAUNCH;
import static newswatch.events.ObjectKind.MEETING;
import static newswatch.events.ObjectKind.SITE;
import static newswatch.events.ObjectKind.TARIFF;
import static newswatch.events.Status.CORROBORATED;
import static newswatch.events.Status.RETRACTED;
import static newswatch.events.Status.SUPERSEDED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import newswatch.events.EventType;
import newswatch.events.RelationState;
import newswatch.events.RelationState.Mood;
import newswatch.events.SourceState;

/** Sample developments after what publicly happened in the spring of 2018; sentences and outlets are invented. */
public final class Spring2018 {
    /** What a hostile outlet would like to run on the board. */
    public static final String HOSTILE =
            "<script>alert(1)</script><img src=x onerror=alert(2)> ${jndi:ldap://x} {{7*7}} ]]> \u0008\u202Eevil";

    private Spring2018() {}

    public static List<Sample> developments() {
        return List.of(
                Sample.of(
                                "invited",
                                "2018-03-08T23:58:00Z",
                                AGREE,
                                "United States accepts meeting with North Korea's leader")
                        .planned("2018-05-31")
                        .about(MEETING, "PRK", "USA")
                        .priority(1)
                        .status(SUPERSEDED, 4, 31)
                        .quote(
                                "Harbor Wire",
                                "The president has accepted the invitation to meet Kim Jong Un by May, Seoul's envoy said outside the White House.",
                                "Chung Eui-yong"),
                Sample.of("tariffs", "2018-03-22T16:45:00Z", COERCE, "United States plans to impose tariffs on China")
                        .between("CHN-USA", "USA", "CHN")
                        .mode("restrict")
                        .planned("2018-07-06")
                        .about(TARIFF)
                        .status(CORROBORATED, 3, 22)
                        .quote(
                                "Potomac Ledger",
                                "The memorandum directs the trade office to propose duties on about 50 billion dollars of Chinese goods.",
                                null),
                Sample.of("beijing", "2018-03-28T00:40:00Z", CONSULT, "North Korea's leader visits China")
                        .between("CHN-PRK", "PRK", "CHN")
                        .mode("visit")
                        .about(MEETING, "CHN", "PRK")
                        .priority(1)
                        .status(CORROBORATED, 5, 47)
                        .late()
                        .because("first meeting of the two leaders on record; kept secret until its end")
                        .quote(
                                "Meridian Post",
                                "Kim Jong Un met President Xi Jinping in Beijing from Sunday to Wednesday, state media of both countries said.",
                                "Xinhua"),
                Sample.of(
                                "tariff-answer",
                                "2018-04-04T08:30:00Z",
                                THREATEN,
                                "China threatens tariffs on United States goods")
                        .between("CHN-USA", "CHN", "USA")
                        .mode("restrict")
                        .about(TARIFF)
                        .status(CORROBORATED, 2, 12)
                        .quote(
                                "Straits Lantern",
                                "China will levy 25 percent on soybeans, cars and aircraft if Washington goes ahead, the ministry said.",
                                "commerce ministry"),
                Sample.of(
                                "halt",
                                "2018-04-20T22:10:00Z",
                                CONCEDE,
                                "North Korea says it halts nuclear and missile tests")
                        .between("PRK", "PRK", null)
                        .planned(null)
                        .about(SITE)
                        .priority(1)
                        .status(CORROBORATED, 3, 38)
                        .toward("KOR", "USA")
                        .reactions("halt-trump")
                        .quote(
                                "Hangang Daily",
                                "“We will stop nuclear tests and launches of intercontinental ballistic missiles from 21 April,” the agency quoted the party as saying.",
                                "KCNA"),
                Sample.of(
                                "halt-trump",
                                "2018-04-20T22:50:00Z",
                                SUPPORT,
                                "United States welcomes North Korea's test halt")
                        .between("PRK", "USA", "PRK")
                        .reactionTo("halt")
                        .priority(3)
                        .quote(
                                "Harbor Wire",
                                "“This is very good news for North Korea and the world,” the president wrote.",
                                "Donald Trump"),
                Sample.of(
                                "panmunjom",
                                "2018-04-27T09:20:00Z",
                                AGREE,
                                "Leaders of the two Koreas sign declaration at Panmunjom")
                        .between("KOR-PRK", "PRK", "KOR")
                        .context()
                        .priority(3)
                        .status(CORROBORATED, 6, 80)
                        .quote("Hangang Daily", "두 정상은 판문점 평화의 집에서 선언문에 서명했다.", null),
                Sample.of("dalian", "2018-05-08T11:05:00Z", CONSULT, "Leaders of China and North Korea meet in Dalian")
                        .between("CHN-PRK", "PRK", "CHN")
                        .mode("visit")
                        .about(MEETING, "CHN", "PRK")
                        .priority(1)
                        .status(CORROBORATED, 3, 26)
                        .quote(
                                "Seto Courier",
                                "Kim Jong Un and Xi Jinping talked in the port city of Dalian on Monday and Tuesday, both governments said.",
                                "Xinhua"),
                Sample.of(
                                "freed",
                                "2018-05-09T12:40:00Z",
                                RETREAT,
                                "North Korea releases three United States nationals")
                        .between("PRK-USA", "PRK", "USA")
                        .mode("release")
                        .about(DETAINEE, "USA")
                        .priority(1)
                        .status(CORROBORATED, 4, 55)
                        .quote(
                                "Harbor Wire",
                                "Three Americans held in North Korea are on their way home with the secretary of state.",
                                "Donald Trump")
                        .quote(
                                "Lakeshore Tribune",
                                "The three men left Pyongyang on the secretary's plane, officials travelling with him said.",
                                null),
                Sample.of(
                                "agreed",
                                "2018-05-10T14:37:00Z",
                                AGREE,
                                "United States agrees to 12 June summit with North Korea in Singapore")
                        .planned("2018-06-12")
                        .about(MEETING, "PRK", "USA")
                        .priority(1)
                        .status(SUPERSEDED, 3, 44)
                        .fulfils("invited")
                        .because("first day and place for the meeting accepted on 8 March")
                        .quote(
                                "Potomac Ledger",
                                "The highly anticipated meeting between Kim Jong Un and the president will take place in Singapore on June 12th, he wrote.",
                                "Donald Trump"),
                Sample.of(
                                "threat",
                                "2018-05-15T21:35:00Z",
                                THREATEN,
                                "North Korea threatens to cancel summit with United States")
                        .between("PRK-USA", "PRK", "USA")
                        .mode("relations")
                        .about(MEETING, "PRK", "USA")
                        .status(CORROBORATED, 2, 29)
                        .quote(
                                "Hangang Daily",
                                "If the United States pushes us into a corner, we will have to reconsider whether to come to the summit, the first vice minister said.",
                                "Kim Kye Gwan"),
                Sample.of(
                                "stealth",
                                "2018-05-17T03:15:00Z",
                                MOBILIZE,
                                "United States reportedly withdraws B-52s from exercise around Korea")
                        .between("USA", "USA", null)
                        .mode("weapons")
                        .about(EXERCISE)
                        .toward("PRK")
                        .unconfirmed()
                        .quote(
                                "Southern Cross Times",
                                "The bombers were taken off the plan at Seoul's request, two officials said on condition of anonymity.",
                                "two officials"),
                Sample.of(
                                "blown-up",
                                "2018-05-24T10:50:00Z",
                                RETREAT,
                                "North Korea says it dismantles Punggye-ri test site")
                        .between("PRK", "PRK", null)
                        .mode("disarm")
                        .about(SITE)
                        .priority(1)
                        .status(CORROBORATED, 4, 33)
                        .fulfils("halt")
                        .toward("USA")
                        .quote(
                                "Maple Standard",
                                "A series of explosions brought down the tunnels' entrances in front of invited reporters.",
                                "reporters at the site"),
                Sample.of(
                                "called-off",
                                "2018-05-24T13:43:00Z",
                                EventType.REJECT,
                                "United States calls off summit with North Korea")
                        .mode("meet")
                        .about(MEETING, "PRK", "USA")
                        .priority(1)
                        .status(SUPERSEDED, 6, 61)
                        .overturns("agreed")
                        .reactions("called-off-chn", "called-off-prk")
                        .because("no earlier REJECT between PRK and USA about this meeting")
                        .quote(
                                "Harbor Wire",
                                "“I feel it is inappropriate, at this time, to have this long-planned meeting,” the president said in a letter released on Thursday.",
                                "Donald Trump")
                        .quote(
                                "Meridian Post",
                                "The White House published the letter at 9:43 a.m., hours after tunnels at the test site had been blown up.",
                                null)
                        .quote(
                                "Seto Courier",
                                "Washington has told Pyongyang that the June meeting will not take place.",
                                null),
                Sample.of(
                                "called-off-chn",
                                "2018-05-25T07:20:00Z",
                                REQUEST,
                                "China urges United States and North Korea to stay in talks")
                        .between("PRK-USA", "CHN", "USA")
                        .reactionTo("called-off")
                        .priority(2)
                        .quote(
                                "Straits Lantern",
                                "We hope both sides will be patient and meet each other half way, the spokesman told reporters.",
                                "Lu Kang"),
                Sample.of(
                                "called-off-prk",
                                "2018-05-24T22:30:00Z",
                                REQUEST,
                                "North Korea says it is ready to meet United States at any time")
                        .between("PRK-USA", "PRK", "USA")
                        .mode("meet")
                        .reactionTo("called-off")
                        .priority(2)
                        .quote(
                                "Hangang Daily",
                                "“We are willing to sit face to face with the United States at any time and in any way.”",
                                "Kim Kye Gwan"),
                Sample.of(
                                "moon-kim",
                                "2018-05-26T10:50:00Z",
                                CONSULT,
                                "Leaders of the two Koreas meet again at Panmunjom")
                        .between("KOR-PRK", "KOR", "PRK")
                        .context()
                        .priority(3)
                        .status(CORROBORATED, 4, 40)
                        .quote(
                                "Hangang Daily",
                                "The two met for two hours on the northern side on Saturday.",
                                "Blue House"),
                Sample.of(
                                "missile-row",
                                "2018-05-28T06:05:00Z",
                                ACCUSE,
                                "China accuses United States of sailing warships near Paracel Islands")
                        .between("CHN-USA", "CHN", "USA")
                        .mode("disapprove")
                        .deniedBy("USA")
                        .quote(
                                "Straits Lantern",
                                "The ships entered without permission, the ministry said; Washington denies that it needed any.",
                                "defence ministry"),
                Sample.of(
                                "moved",
                                "2018-05-30T04:00:00Z",
                                MOBILIZE,
                                "North Korea reportedly moves missile to eastern coast")
                        .between("PRK", "PRK", null)
                        .mode("weapons")
                        .about(LAUNCH)
                        .unconfirmed()
                        .status(RETRACTED, 1, 2)
                        .quote(
                                "Seto Courier",
                                "A launcher was seen near Wonsan, a source said. The paper has since withdrawn the report.",
                                "a source"),
                Sample.of(
                                "back-on",
                                "2018-06-01T18:55:00Z",
                                AGREE,
                                "United States agrees to hold summit with North Korea after all")
                        .planned("2018-06-12")
                        .about(MEETING, "PRK", "USA")
                        .priority(1)
                        .status(CORROBORATED, 4, 52)
                        .overturns("called-off")
                        .because("overturns the cancellation of 24 May; same meeting")
                        .quote(
                                "Harbor Wire",
                                "“We'll be meeting on June 12th in Singapore,” he told reporters after the vice chairman had left.",
                                "Donald Trump"),
                Sample.of("hostile", "2018-06-05T10:00:00Z", ACCUSE, HOSTILE)
                        .between("CHN-USA", "CHN", "USA")
                        .priority(3)
                        .quote("Wild Web", HOSTILE, "<b>nobody</b>", "javascript:alert(3)"),
                Sample.of(
                                "held",
                                "2018-06-12T01:04:00Z",
                                CONSULT,
                                "Leaders of United States and North Korea meet in Singapore")
                        .mode("visit")
                        .about(MEETING, "PRK", "USA")
                        .priority(1)
                        .status(CORROBORATED, 9, 112)
                        .fulfils("back-on")
                        .because("the deed of what was planned on 1 June")
                        .quote(
                                "Straits Lantern",
                                "The two leaders shook hands for some ten seconds in front of a row of flags on Tuesday morning.",
                                null)
                        .quote(
                                "Harbor Wire",
                                "The president and Kim Jong Un sat down at the Capella at four minutes past nine.",
                                null),
                Sample.of(
                                "war-games",
                                "2018-06-12T08:15:00Z",
                                CONCEDE,
                                "United States plans to stop exercises with South Korea")
                        .between("USA", "USA", null)
                        .planned(null)
                        .about(EXERCISE)
                        .priority(1)
                        .status(CORROBORATED, 3, 48)
                        .toward("PRK")
                        .quote(
                                "Potomac Ledger",
                                "“We will be stopping the war games, which will save us a tremendous amount of money.”",
                                "Donald Trump"),
                Sample.of("tariff-list", "2018-06-15T12:30:00Z", COERCE, "United States imposes tariffs on China")
                        .between("CHN-USA", "USA", "CHN")
                        .mode("restrict")
                        .about(TARIFF)
                        .status(CORROBORATED, 4, 37)
                        .fulfils("tariffs")
                        .quote(
                                "Potomac Ledger",
                                "Duties of 25 percent will apply to 818 lines of goods from 6 July.",
                                "trade representative"),
                Sample.of(
                                "follow-up",
                                "2018-06-16T15:00:00Z",
                                AGREE,
                                "United States and North Korea plan follow-up talks")
                        .planned("2018-07-05")
                        .about(MEETING, "PRK", "USA")
                        .silent()
                        .priority(3)
                        .quote("Lakeshore Tribune", "The secretary expects to travel in the first week of July.", null),
                Sample.of("third-visit", "2018-06-19T02:20:00Z", CONSULT, "North Korea's leader visits China")
                        .between("CHN-PRK", "PRK", "CHN")
                        .mode("visit")
                        .about(MEETING, "CHN", "PRK")
                        .priority(1)
                        .status(CORROBORATED, 2, 18)
                        .because("a third meeting, 42 days after the second")
                        .quote(
                                "Meridian Post",
                                "Kim Jong Un arrived in Beijing on Tuesday for two days of talks, Chinese state television said.",
                                "CCTV"));
    }

    public static List<RelationState> relations() {
        LocalDate day = LocalDate.parse("2018-06-19");
        return List.of(
                new RelationState(
                        Sample.WATCH,
                        "CHN-PRK",
                        day,
                        List.of(
                                new Mood("CHN", "PRK", 34, 21, "IMPROVING", List.of("third-visit", "dalian")),
                                new Mood("PRK", "CHN", 38, 22, "IMPROVING", List.of("third-visit", "dalian"))),
                        Map.of("CONSULT", 1),
                        day,
                        null,
                        day),
                new RelationState(
                        Sample.WATCH,
                        "PRK-USA",
                        day,
                        List.of(
                                new Mood("PRK", "USA", 26, -4, "IMPROVING", List.of("held", "freed")),
                                new Mood("USA", "PRK", 18, -12, "IMPROVING", List.of("held", "back-on"))),
                        Map.of("CONSULT", 1, "AGREE", 2, "REJECT", 1),
                        LocalDate.parse("2018-06-12"),
                        null,
                        LocalDate.parse("2018-06-12")),
                new RelationState(
                        Sample.WATCH,
                        "CHN-USA",
                        day,
                        List.of(
                                new Mood("CHN", "USA", -22, -14, "STEADY", List.of("missile-row", "tariff-answer")),
                                new Mood("USA", "CHN", -51, -24, "WORSENING", List.of("tariff-list"))),
                        Map.of("COERCE", 1),
                        LocalDate.parse("2018-06-14"),
                        null,
                        LocalDate.parse("2017-11-09")),
                new RelationState(
                        Sample.WATCH,
                        "PRK",
                        day,
                        List.of(),
                        Map.of("RETREAT", 1),
                        null,
                        LocalDate.parse("2017-11-28"),
                        null));
    }

    public static List<SourceState> sources() {
        return List.of(
                source("harbor-wire", "Harbor Wire", "ok", null, 0),
                source("hangang-daily", "Hangang Daily", "ok", null, 0),
                source("meridian-post", "Meridian Post", "ok", null, 0),
                source("potomac-ledger", "Potomac Ledger", "degraded", "robots_denied", 0),
                source("seto-courier", "Seto Courier", "silent", null, 0),
                source("straits-lantern", "Straits Lantern", "ok", null, 0),
                source("tumen-review", "Tumen Review", "disabled", "gone", 2),
                source("wild-web", HOSTILE, "failing", "timeout", 12));
    }

    private static SourceState source(String id, String name, String health, String reason, int failures) {
        boolean well = health.equals("ok");
        Instant last = Instant.parse(well ? "2018-06-19T02:30:00Z" : "2018-06-13T06:00:00Z");
        return new SourceState(
                id,
                name,
                "https://" + id + ".example/feed",
                Instant.parse("2018-03-01T00:00:00Z"),
                "etag",
                null,
                Map.of("a", "b"),
                health,
                reason,
                failures,
                health.equals("silent") ? Instant.parse("2018-06-19T02:30:00Z") : last,
                last,
                health.equals("disabled") ? null : Instant.parse("2018-06-19T02:40:00Z"),
                well || health.equals("silent") ? new SourceState.Rhythm(2_400, 32_400) : null,
                health.equals("silent") ? last : null,
                null);
    }
}
