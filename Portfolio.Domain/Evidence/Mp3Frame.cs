namespace Portfolio.Domain.Evidence;

/// <summary>The four-byte header of an MP3 frame (ISO/IEC 11172-3, 2.4.2.3; 13818-3 for the halved sampling rates).</summary>
/// <param name="Length">bytes to the next frame</param>
/// <param name="Kind">version and sampling rate, which are constant within one recording</param>
public readonly record struct Mp3Frame(int Length, int Kind)
{
    private static readonly int[] Rates1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];

    private static readonly int[] Rates2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];

    private static readonly int[] Samplings = [44_100, 48_000, 32_000];

    /// <returns>Null when these bytes are no layer III frame header.</returns>
    public static Mp3Frame? Read(ReadOnlySpan<byte> at)
    {
        if (at.Length < 4 || at[0] != 0xFF || (at[1] & 0xE6) != 0xE2)
        {
            return null;
        }

        var (version, rate, sampling) = ((at[1] >> 3) & 3, at[2] >> 4, (at[2] >> 2) & 3);
        if (version == 1 || rate is 0 or 15 || sampling == 3)
        {
            return null;
        }

        var isFull = version == 3;
        var hertz = Samplings[sampling] >> (version switch { 3 => 0, 2 => 1, _ => 2 });
        var bits = (isFull ? Rates1 : Rates2)[rate] * 1000;
        return new(((isFull ? 144 : 72) * bits / hertz) + ((at[2] >> 1) & 1), (version << 2) | sampling);
    }
}
