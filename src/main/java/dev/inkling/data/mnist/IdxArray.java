package dev.inkling.data.mnist;

import java.util.List;

/**
 * The content of one IDX file of unsigned bytes.
 *
 * @param shape size of each dimension, the count of items first
 * @param bytes the items one after the other; not copied
 * @param checksum SHA-256 of the whole unpacked file, in hex
 */
record IdxArray(List<Integer> shape, byte[] bytes, String checksum) {

    int count() {
        return shape.get(0);
    }
}
