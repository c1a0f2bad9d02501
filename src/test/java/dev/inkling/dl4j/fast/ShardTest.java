package dev.inkling.dl4j.fast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.inkling.training.Network;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShardTest {

    @ParameterizedTest
    @CsvSource({
        "SEED, 1, 1",
        "SEED, 15, 15",
        "SEED, 16, 8 8",
        "SEED, 32, 16 16",
        "QUICK, 50, 12 13 12 13",
        "SEED, 64, 16 16 16 16",
        "DEEP, 31, 31",
        "DEEP, 32, 16 16",
        "DEEP, 64, 32 32",
        "DEEP, 100, 25 25 25 25",
    })
    void aBatchIsCutForSeveralProcessorsAndNormalizationSeesEnough(Network network, int batch, String counts) {
        String cut = Arrays.stream(Shard.cut(batch, network)).map(shard -> "" + shard.count()).collect(Collectors.joining(" "));
        assertEquals(counts, cut);
    }

    @Test
    void theShardsOfABatchFollowEachOther() {
        List<Integer> beginnings = Arrays.stream(Shard.cut(50, Network.SEED)).map(Shard::from).toList();
        assertEquals(List.of(0, 12, 25, 37), beginnings);
    }
}
