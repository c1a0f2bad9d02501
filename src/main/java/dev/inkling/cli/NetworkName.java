package dev.inkling.cli;

import dev.inkling.training.Network;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Turns what the user typed into a network. */
final class NetworkName implements ITypeConverter<Network> {

    @Override
    public Network convert(String id) {
        try {
            return Network.byId(id);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
