using System.Buffers.Binary;
using System.Text.Json;

namespace Portfolio.Inspection.Work;

/// <summary>A worker's answer: kind, length and JSON. The reader does not trust the length.</summary>
internal readonly record struct Frame(FrameKind Kind, byte[] Json)
{
    /// <summary>Far more than one row of the widest table needs.</summary>
    private const int MostBytes = 16 * 1_048_576;

    private const int HeaderBytes = 5;

    public static void Write<T>(Stream answers, FrameKind kind, T value)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(value, WorkJson.Options);
        var frame = new byte[HeaderBytes + json.Length];
        frame[0] = (byte)kind;
        BinaryPrimitives.WriteInt32LittleEndian(frame.AsSpan(1), json.Length);
        json.CopyTo(frame, HeaderBytes);
        answers.Write(frame);
        answers.Flush();
    }

    /// <exception cref="InvalidDataException">It is no valid answer, or the worker has ended.</exception>
    public static Frame Read(Stream answers)
    {
        Span<byte> header = stackalloc byte[HeaderBytes];
        if (answers.ReadAtLeast(header, HeaderBytes, throwOnEndOfStream: false) < HeaderBytes)
        {
            throw new InvalidDataException("The worker has ended");
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(header[1..]);
        if (length is < 0 or > MostBytes)
        {
            throw new InvalidDataException("The worker speaks nonsense");
        }

        var json = new byte[length];
        return answers.ReadAtLeast(json, length, throwOnEndOfStream: false) == length
            ? new((FrameKind)header[0], json)
            : throw new InvalidDataException("The worker has ended");
    }

    /// <exception cref="InvalidDataException">It has another kind.</exception>
    public T As<T>(FrameKind expected)
    {
        try
        {
            return Kind == expected ? JsonSerializer.Deserialize<T>(Json, WorkJson.Options)!
                : throw new InvalidDataException($"The worker answers {Kind} instead of {expected}");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException("The worker speaks nonsense", e);
        }
    }
}
