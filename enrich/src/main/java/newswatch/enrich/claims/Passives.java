package newswatch.enrich.claims;

import java.util.List;
import java.util.Set;
import newswatch.enrich.claims.lexicon.Nouns;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.syntax.Group;
import newswatch.enrich.claims.syntax.Phrase;
import newswatch.enrich.claims.syntax.Structure;
import newswatch.enrich.claims.syntax.Tag;
import newswatch.enrich.text.Words;
import newswatch.events.EventType;
import newswatch.events.Modality;

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

    private final Scene scene;
    private final Passage passage;
    private final Structure structure;
    private final Recipients recipients;
    private final Sufferers sufferers;
    private final Company company;
    private final Captors captors;
    private final Agents agents;
    private final Bans bans;
    private final Tellings tellings;
    private final Pointers pointers;
    private final Trace trace;

    Passives(Scene scene, Attribution attribution, Tellings tellings, Captors captors, Doers doers, Trace trace) {
        this.scene = scene;
        passage = scene.passage;
        structure = scene.structure;
        this.tellings = tellings;
        pointers = new Pointers(scene, doers);
        this.trace = trace;
        recipients = new Recipients(scene);
        this.captors = captors;
        agents = new Agents(scene, attribution, captors, new Arms(scene, doers));
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
        Side agent = by != null
                ? by
                : sent ? agents.sender(predicate, subject) : state ? null : captors.of(predicate, named);
        Side barred = agent == null && named != null ? bans.beyond(predicate, subject, named) : null;
        if (barred != null) {
            tellings.add(predicate, named, barred, modality, List.of(), aside);
            return;
        }
        agent = agent == null ? agents.of(predicate, group, subject, named, group.finite() && !aside) : agent;
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

    /** "Freed after a month, the Norlander flew home": a participle before the subject of its sentence. */
    boolean leads(Predicate predicate, Group group) {
        return structure.subject(group) == null
                && !group.helped()
                && (structure.tag(group.main()) == Tag.PAST || structure.tag(group.main()) == Tag.PART)
                && captors.custody(predicate)
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
                && passage.in(group.main(), Nouns.CUSTODY)
                && structure.groups().stream()
                        .noneMatch(other -> other.start() > group.start() && other.finite() && !structure.says(other));
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
}
