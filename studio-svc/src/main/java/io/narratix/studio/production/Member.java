package io.narratix.studio.production;

import io.narratix.events.CastMember;

/** Who speaks a line, as it was known when the line was found. */
record Member(String id, String name, String gender, String ageBand) {

    static Member of(CastMember event) {
        return new Member(event.getId(), event.getName(), event.getGender(), event.getAgeBand());
    }
}
