package io.narratix.audioanalysis;

/** A bed of sound that lies under a scene for as long as it lasts. */
public enum Ambience {
    RAIN,
    STORM,
    WIND,
    SEA,
    RIVER,
    FIRE,
    CROWD,
    NIGHT,
    FOREST,
    BIRDS,
    CITY,
    INTERIOR,
    CAVE,
    SNOW,
    TRAIN,
    SHIP,
    MACHINE
}
