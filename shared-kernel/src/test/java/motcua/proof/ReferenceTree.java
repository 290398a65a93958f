package motcua.proof;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The tree of eight leaves that the tests of the certificate transparency projects share, with its published hashes. */
final class ReferenceTree {

    static final List<byte[]> ENTRIES = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HexFormat.of()::parseHex)
            .toList();

    static final List<Hash> ROOTS = hashes(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private ReferenceTree() {}

    static Hash leaf(int index) {
        return Hash.leaf(ENTRIES.get(index));
    }

    static Hash root(int size) {
        return ROOTS.get(size - 1);
    }

    /** The proofs of {@link #root(int)} sizes, out of the tiles of the whole tree. */
    static TiledTree ofSize(int size) {
        return new TiledTree(size, tile -> ENTRIES.stream().map(Hash::leaf).toList());
    }

    static List<Hash> hashes(String... hex) {
        return Stream.of(hex)
                .map(text -> Hash.of(HexFormat.of().parseHex(text)))
                .toList();
    }
}
