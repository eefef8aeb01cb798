using System.Text;

namespace Portfolio.Bench.Uploads;

/// <summary>Incompressible PDFs of four megabytes, each different from the others and from the previous round.</summary>
internal static class Files
{
    public const int Small = 65_536;

    private const int Mebibyte = 1_048_576;

    private const int MarkAt = 400;

    public static byte[][] Make(int count, int size = 4 * Mebibyte) => [.. Enumerable.Range(0, count).Select(i => One(size, i))];

    public static double Megabytes(byte[][] files) => files.Sum(f => (double)f.Length) / Mebibyte;

    /// <summary>Makes them new to a store that stores identical content once.</summary>
    public static void Mark(byte[][] files, int round)
    {
        foreach (var file in files)
        {
            file[MarkAt] = (byte)round;
        }
    }

    private static byte[] One(int size, int number)
    {
        var noise = new byte[size - 700];
        new Random(number).NextBytes(noise);
        using var to = new MemoryStream(size);
        var table = new StringBuilder();
        void Write(string text) => to.Write(Encoding.Latin1.GetBytes(text));
        void Begin(string text)
        {
            table.Append(System.Globalization.CultureInfo.InvariantCulture, $"{to.Position:D10} 00000 n \n");
            Write(text);
        }

        Write("%PDF-1.7\n");
        Begin("1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n");
        Begin("2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n");
        Begin("3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>\nendobj\n");
        Begin(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"4 0 obj\n<</Length {noise.Length}>>\nstream\n"));
        to.Write(noise);
        Write("\nendstream\nendobj\n");
        var at = to.Position;
        Write(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"xref\n0 5\n0000000000 65535 f \n{table}trailer\n<</Size 5/Root 1 0 R>>\nstartxref\n{at}\n%%EOF\n"));
        return to.ToArray();
    }
}
