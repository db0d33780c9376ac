package newswatch.enrich.claims;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.syntax.Group;
import newswatch.enrich.claims.syntax.Phrase;
import newswatch.enrich.claims.syntax.Structure;
import newswatch.enrich.claims.syntax.Tag;
import newswatch.enrich.text.Words;
import newswatch.events.EventType;
import newswatch.events.Modality;
import newswatch.events.Voice;

/**
 * Who does what a passive tells: whoever stands behind "by"; for a foreigner arrested, whose soil it is; for a weapon
 * fired, whose it is. Who suffers it stands before.
 */
final class Passives {
    private static final int AGENT = 12;
    private static final int HELD = 6;
    private static final Set<String> KEPT =
            Words.of("owned", "operated", "registered", "belonging", "flagged", "run", "based", "controlled");
    private static final Set<String> PERSONS = Words.of("he", "she", "they", "who");
    private static final Set<String> SOIL = Words.of("in", "at", "inside", "from", "by", "of");
    private static final Set<EventType> CUSTODY =
            EnumSet.of(EventType.COERCE, EventType.RETREAT, EventType.ACCUSE, EventType.SANCTION);

    private static final Set<EventType> GIVEN = EnumSet.of(EventType.AID, EventType.CONSULT, EventType.CONCEDE);
    /** What a government does and tells in the passive. */
    private static final Set<EventType> OFFICIAL = EnumSet.of(EventType.COERCE, EventType.SANCTION, EventType.RETREAT);

    private final Scene scene;
    private final Passage passage;
    private final Structure structure;
    private final Attribution attribution;
    private final Recipients recipients;
    private final Sufferers sufferers;
    private final Company company;
    private final Penalties penalties;
    private final Bans bans;
    private final Tellings tellings;
    private final Arms arms;
    private final Pointers pointers;
    private final Trace trace;

    Passives(Scene scene, Attribution attribution, Tellings tellings, Doers doers, Trace trace) {
        this.scene = scene;
        passage = scene.passage;
        structure = scene.structure;
        this.attribution = attribution;
        this.tellings = tellings;
        arms = new Arms(scene, doers);
        pointers = new Pointers(scene, doers);
        this.trace = trace;
        recipients = new Recipients(scene);
        penalties = new Penalties(scene);
        bans = new Bans(scene);
        sufferers = new Sufferers(scene);
        company = new Company(scene);
    }

    void read(Predicate predicate, Group group, Modality modality, boolean aside) {
        Phrase subject = suffering(group);
        Side by = scene.agent(predicate.match().start(), AGENT);
        if (between(predicate, by, modality, aside)) {
            return;
        }
        Side named = sufferers.in(subject, by);
        boolean sent = by == null && predicate.act().type() == EventType.MOBILIZE;
        // "the Norlander being held in Suderia": that he is held is no news
        boolean state = predicate.act().type() != EventType.RETREAT && (aside || !group.finite());
        Side agent = by != null ? by : sent ? sender(predicate, subject) : state ? null : captor(predicate, named);
        Side barred = agent == null && named != null ? bans.beyond(predicate, subject, named) : null;
        if (barred != null) {
            tellings.add(predicate, named, barred, modality, List.of(), aside);
            return;
        }
        agent = agent == null && by == null ? penalty(group, named) : agent;
        agent = agent == null && by == null ? judge(predicate, group) : agent;
        boolean told = agent == null && by == null && group.finite() && !aside;
        agent = told ? teller(predicate, named) : agent;
        agent = agent == null && GIVEN.contains(predicate.act().type()) ? giver(predicate, subject) : agent;
        if (agent == null || (by != null && !by.acts())) {
            trace.dropped(predicate, named, modality, Reason.NO_AGENT);
            return;
        }
        boolean own = named != null && !Recipients.differs(named, agent);
        named = own ? null : named;
        Side suffering = sent ? null : named != null ? named : meant(predicate, subject, agent);
        if (suffering == null && predicate.rule().equals("retreat.release") && !somebody(subject)) {
            trace.dropped(predicate, agent, modality, Reason.NO_RECIPIENT);
            return;
        }
        Side suffers = Tellings.weapons(predicate) ? null : suffering;
        tellings.add(predicate, agent, suffers, modality, List.of(), aside);
        for (Side beside : company.conjuncts(agent)) {
            if (suffers == null || Recipients.differs(beside, suffers)) {
                tellings.add(predicate, beside, suffers, modality, List.of(), aside);
            }
        }
    }

    /** "was denounced in Norland": those there. */
    private Side judge(Predicate predicate, Group group) {
        Phrase phrase = passage.norm(group.end()).equals("in") ? structure.phrase(group.end() + 1) : null;
        Side there = phrase == null || predicate.act().type() != EventType.ACCUSE ? null : scene.at(phrase.head());
        boolean state =
                there != null && there.entity() != null && there.entity().startsWith("country/");
        boolean judged = !CUSTODY.contains(predicate.act().type())
                || !scene.nouns("custody")
                        .contains(passage.norm(predicate.match().start()));
        return state && judged && group.finite() ? there.state() : null;
    }

    /** "was signed by Norland and Suderia", "was reached between them": they do it to each other. */
    private boolean between(Predicate predicate, Side by, Modality modality, boolean aside) {
        Side first = by;
        for (int i = predicate.end(); first == null && i < Math.min(passage.size(), predicate.end() + AGENT); i++) {
            Phrase phrase = passage.norm(i).equals("between") ? structure.phrase(i + 1) : null;
            first = phrase == null ? null : scene.owner(phrase, phrase.end());
        }
        Side other = first == null || !Company.mutual(predicate) ? null : company.beside(first);
        if (other != null) {
            tellings.add(predicate, first, other, modality, List.of(), aside);
        }
        return other != null;
    }

    /** Who gives or gives way where nobody is named with "by": whose the thing is, else who tells it of his own. */
    private Side giver(Predicate predicate, Phrase subject) {
        boolean letter = predicate.rule().startsWith("consult.letter")
                || predicate.rule().startsWith("consult.correspond");
        Side owner = subject == null ? null : scene.owner(subject);
        Side speaker = attribution.speaker();
        boolean tells = speaker != null
                && speaker.acts()
                && speaker.voice() != Voice.OUTSIDER
                && !"MED".equals(speaker.sector());
        if (predicate.act().type() != EventType.CONCEDE) {
            return predicate.act().type() == EventType.AID || letter ? owner : null;
        }
        return tells && (owner == null || !Recipients.differs(owner, speaker)) ? speaker : null;
    }

    /** "Freed after a month, the Norlander flew home": a participle before the subject of its sentence. */
    boolean leads(Predicate predicate, Group group) {
        return structure.subject(group) == null
                && !group.helped()
                && (structure.tag(group.main()) == Tag.PAST || structure.tag(group.main()) == Tag.PART)
                && scene.nouns("custody").contains(passage.norm(group.main()))
                && CUSTODY.contains(predicate.act().type())
                && following(group) != null;
    }

    /** A name or a pronoun of a person: whoever is let go, where a report would be put out. */
    private boolean somebody(Phrase subject) {
        String head = subject == null ? "" : passage.norm(subject.head());
        return PERSONS.contains(head) || (subject != null && structure.tag(subject.head()) == Tag.NAME);
    }

    private Phrase suffering(Group group) {
        Phrase subject = structure.subject(group);
        return subject == null ? following(group) : subject;
    }

    private Phrase following(Group group) {
        for (Group next : structure.groups()) {
            if (next.start() > group.end() && next.finite()) {
                Phrase subject = structure.subject(next);
                boolean set = subject != null && subject.start() > group.end();
                return set && structure.tag(subject.start() - 1) == Tag.COMMA ? subject : null;
            }
        }
        return null;
    }

    /** "American jailed in Norland": a passive as headlines have it, without its "was". */
    boolean clipped(Predicate predicate, Group group) {
        Phrase subject = structure.subject(group);
        return "arrest".equals(predicate.act().mode())
                && group.finite()
                && !group.helped()
                && structure.tag(group.main()) == Tag.PAST
                && structure.tag(group.end()) == Tag.PREP
                && subject != null
                && scene.acting(subject) == null
                && scene.owner(subject) != null
                && scene.nouns("custody").contains(passage.norm(group.main()))
                && structure.groups().stream()
                        .noneMatch(other -> other.start() > group.start() && other.finite() && !structure.says(other));
    }

    /** "were hit with Norlandish penalties": whose they are. */
    private Side penalty(Group group, Side suffering) {
        Phrase phrase = passage.norm(group.end()).equals("with") ? structure.phrase(group.end() + 1) : null;
        Side owner = phrase == null || !scene.deed(phrase) ? null : scene.owner(phrase, phrase.end());
        return owner == null || suffering == null || !Recipients.differs(owner, suffering) ? null : owner;
    }

    /** "was expelled, the ministry said": who tells what befalls another does it, where nobody else is named. */
    private Side teller(Predicate predicate, Side suffering) {
        Side speaker = attribution.speaker();
        EventType type = predicate.act().type();
        boolean meeting =
                type == EventType.REJECT && "meet".equals(predicate.act().mode());
        boolean done = meeting || (OFFICIAL.contains(type) && suffering != null);
        if (!done || speaker == null || !speaker.acts() || speaker.voice() == Voice.OUTSIDER) {
            return null;
        }
        boolean alone = scene.sides.stream()
                .allMatch(
                        side -> !Recipients.differs(side, speaker) || meeting || !Recipients.differs(side, suffering));
        return alone && (suffering == null || meeting || Recipients.differs(speaker, suffering)) ? speaker : null;
    }

    /** Whom it concerns where the subject is a thing: whoever is named behind, did what it points back to, or stands in it. */
    private Side meant(Predicate predicate, Phrase subject, Side agent) {
        Side found = recipients.of(predicate, agent);
        if (found != null || subject == null) {
            return found;
        }
        Side keeper = keeper(subject, agent);
        if (keeper != null) {
            return keeper;
        }
        EventType type = predicate.act().type();
        if (type == EventType.REJECT || type == EventType.CONCEDE) {
            return recipients.before(predicate, agent);
        }
        boolean judged = type == EventType.ACCUSE || type == EventType.SUPPORT;
        List<Side> doers = judged ? pointers.meant(subject, agent.country(), DeedKind.JUDGED) : List.of();
        return doers.isEmpty() ? type == EventType.ACCUSE ? recipients.before(predicate, agent) : null : doers.get(0);
    }

    /** "a ship owned by a Norlandic company": whose the thing is that suffers. */
    private Side keeper(Phrase subject, Side agent) {
        for (Side side : scene.sides) {
            boolean other = side.start() > subject.end() && Recipients.differs(side, agent);
            if (other && side.start() < subject.end() + HELD && KEPT.contains(passage.norm(subject.end()))) {
                return side;
            }
        }
        return null;
    }

    /** Who sent troops or fired: who owns them; of troops else who tells it, of a weapon only its own country's media. */
    private Side sender(Predicate predicate, Phrase subject) {
        boolean fired = "weapons".equals(predicate.act().mode());
        Side owner = fired ? arms.launcher(subject) : subject == null ? null : scene.owner(subject, subject.end());
        Side speaker = attribution.speaker();
        boolean tells = speaker != null && (!fired || "MED".equals(speaker.sector()));
        return owner != null ? owner : tells ? speaker : null;
    }

    /** Who holds or frees a foreigner: whose soil, court or prison is named with it, else the foreign body that says so. */
    private Side captor(Predicate predicate, Side victim) {
        boolean custody = CUSTODY.contains(predicate.act().type())
                && scene.nouns("custody")
                        .contains(passage.norm(predicate.match().start()));
        if (victim == null || !custody) {
            boolean coerced = victim != null && predicate.act().type() == EventType.COERCE;
            return coerced ? penalties.owner(predicate, victim) : null;
        }
        boolean freed = predicate.act().type() == EventType.RETREAT;
        int start = predicate.match().start();
        Side soil = soil(victim, freed, start, passage.size());
        soil = soil == null ? soil(victim, freed, 0, start) : soil;
        Side speaker = attribution.speaker();
        boolean owns = speaker != null && "MED".equals(speaker.sector()) && Recipients.differs(speaker, victim);
        return soil != null ? soil : owns && !freed ? speaker : null;
    }

    /** "won the release of two Norlanders held in Suderia": who held them has let them go. */
    boolean secured(Predicate predicate, Side subject, Modality modality, boolean aside) {
        boolean won = predicate.act().type() == EventType.RETREAT
                && scene.nouns("securing")
                        .contains(passage.norm(predicate.match().start()));
        if (!won) {
            return false;
        }
        for (Side victim : scene.sides) {
            boolean own = subject == null || !Recipients.differs(victim, subject) || victim.person();
            Side holder = own && !"UN".equals(victim.country()) ? soil(victim, true, 0, passage.size()) : null;
            if (holder != null) {
                tellings.add(predicate, holder, victim, modality, List.of(), aside);
                return true;
            }
        }
        return false;
    }

    private Side soil(Side victim, boolean freed, int from, int to) {
        for (Side side : scene.sides) {
            boolean there = side.start() >= from && side.start() < to;
            boolean foreign = !side.person() && Recipients.differs(side, victim) && !"UN".equals(side.country());
            boolean soil = SOIL.contains(scene.preposition(side)) && !scene.speaks(side);
            if (there && foreign && soil && (!freed || held(side))) {
                return side;
            }
        }
        return null;
    }

    /** "held in Norland", "from a Norlandic prison": words of custody stand beside. */
    private boolean held(Side side) {
        for (int i = side.start() - HELD; i < side.end() + HELD; i++) {
            if (scene.nouns("held").contains(passage.norm(i))) {
                return true;
            }
        }
        return false;
    }
}
