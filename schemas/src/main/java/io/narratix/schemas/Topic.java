package io.narratix.schemas;

import org.apache.avro.specific.SpecificRecord;

/**
 * A topic and the one type of value that it carries. Keys are UTF-8 strings.
 *
 * @param name as Kafka knows it
 * @param value the generated class of its records
 * @param partitions how many it is created with; joined topics must agree
 */
public record Topic<V extends SpecificRecord>(String name, Class<V> value, int partitions) {}
