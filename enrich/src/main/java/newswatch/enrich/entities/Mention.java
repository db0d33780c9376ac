package newswatch.enrich.entities;

import newswatch.events.EntityKind;
import newswatch.events.Voice;

/**
 * An entity named at one place of an article.
 *
 * @param entity id such as {@code person/donald-trump}, {@code country/PRK}
 * @param name as titles print it
 * @param country ISO 3166 alpha-3 it belongs to or acts for, {@code UN} for the United Nations, or null
 * @param voice the office held on the article's date, {@code BODY} for governments and bodies, or null
 * @param sector GOV, MIL, SPY, LEG, JUD, PTY, MED, COP, BUS, NGO, IGO, CIV, or null
 * @param sentence index in the article's list of sentences
 * @param start UTF-16 offset in the article's text
 * @param government a country, capital or seat of power that may act here; false where it is only a place
 */
public record Mention(
        String entity,
        EntityKind kind,
        String name,
        String country,
        Voice voice,
        String sector,
        int sentence,
        int start,
        int end,
        boolean government) {}
