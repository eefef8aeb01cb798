using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Portfolio.Tests.Support;

/// <summary>Breaks valid files in typical ways: the same seed gives the same files.</summary>
internal sealed class Mutations(int seed)
{
    private const int MostChanges = 6;

    /// <summary>Numbers at which arithmetic goes wrong.</summary>
    private static readonly string[] Extremes =
        ["-1", "0", "1", "255", "256", "65535", "65536", "2147483647", "2147483648", "4294967295", "-2147483648", "99999999999", "1e308", "0.0000001"];

    private readonly Random _random = new(seed);

    /// <summary>Makes some random changes to a file.</summary>
    /// <param name="others">files of the same format, to take parts from</param>
    public byte[] Of(byte[] good, IReadOnlyList<byte[]> others)
    {
        var bytes = new List<byte>(good);
        for (var changes = _random.Next(1, MostChanges + 1); changes > 0 && bytes.Count > 0; changes--)
        {
            Change(bytes, others);
        }

        return [.. bytes];
    }

    /// <summary>The same inside an archive: one of its parts is changed, and packed again.</summary>
    public byte[] OfArchive(byte[] good)
    {
        using var from = new ZipArchive(new MemoryStream(good));
        var chosen = _random.Next(from.Entries.Count);
        using var to = new MemoryStream();
        using (var made = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (index, entry) in from.Entries.Index())
            {
                using var part = entry.Open();
                using var content = new MemoryStream();
                part.CopyTo(content);
                using var target = made.CreateEntry(entry.FullName).Open();
                target.Write(index == chosen ? Of(content.ToArray(), []) : content.ToArray());
            }
        }

        return to.ToArray();
    }

    private void Change(List<byte> bytes, IReadOnlyList<byte[]> others)
    {
        var (at, length) = Piece(bytes.Count);
        switch (_random.Next(9))
        {
            case 0:
                bytes[at] ^= (byte)(1 << _random.Next(8));
                break;
            case 1:
                bytes[at] = (byte)_random.Next(256);
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.InsertRange(_random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                break;
            case 4:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 5 when others.Count > 0:
                var other = others[_random.Next(others.Count)];
                var (from, much) = Piece(other.Length);
                bytes.InsertRange(at, other[from..(from + much)]);
                break;
            case 6:
                for (var i = at; i < at + length; i++)
                {
                    bytes[i] = (byte)(_random.Next(2) * 255);
                }

                break;
            default:
                ReplaceNumber(bytes, at);
                break;
        }
    }

    /// <summary>Replaces a number in text, or four binary bytes, with an extreme one.</summary>
    private void ReplaceNumber(List<byte> bytes, int from)
    {
        var extreme = Extremes[_random.Next(Extremes.Length)];
        var at = bytes.FindIndex(from, b => b is >= (byte)'0' and <= (byte)'9');
        if (at < 0 || _random.Next(4) == 0)
        {
            var value = (uint)(long)(double.Parse(extreme, CultureInfo.InvariantCulture) % uint.MaxValue);
            for (var i = 0; i < 4 && from + i < bytes.Count; i++)
            {
                bytes[from + i] = (byte)(value >> (8 * (3 - i)));
            }

            return;
        }

        var end = at;
        while (end < bytes.Count && bytes[end] is >= (byte)'0' and <= (byte)'9')
        {
            end++;
        }

        bytes.RemoveRange(at, end - at);
        bytes.InsertRange(at, Encoding.ASCII.GetBytes(extreme));
    }

    private (int At, int Length) Piece(int of)
    {
        var at = _random.Next(of);
        return (at, Math.Min(of - at, 1 << _random.Next(12)));
    }
}
