using System.Buffers.Binary;
using System.Text.Json;

namespace Portfolio.Inspection.Work;

/// <summary>What a worker says.</summary>
internal enum FrameKind : byte
{
    /// <summary>Once, when it is ready: <see cref="Hello"/>.</summary>
    Ready = 1,

    /// <summary>An <see cref="EvidenceFlaw"/>, or null.</summary>
    Looked = 2,

    /// <summary>How a table's text was read, such as <c>utf-8</c>.</summary>
    Form = 3,

    /// <summary>Some rows: <see cref="RowsRead"/>.</summary>
    Rows = 4,

    /// <summary>There are no more rows.</summary>
    End = 5,

    /// <summary>The file needs more memory than a worker has; nothing else comes from this worker.</summary>
    OutOfMemory = 6,
}

/// <summary>A worker's answers, each as kind, length and JSON. Whoever reads them believes no length.</summary>
internal readonly record struct Frame(FrameKind Kind, byte[] Json)
{
    /// <summary>One row of the widest table is far below this.</summary>
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

    /// <exception cref="InvalidDataException">It is no answer of a worker in order, or the worker has ended.</exception>
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
        return answers.ReadAtLeast(json, length, throwOnEndOfStream: false) == length ? new((FrameKind)header[0], json) : throw new InvalidDataException("The worker has ended");
    }

    /// <exception cref="InvalidDataException">It says something else.</exception>
    public T As<T>(FrameKind expected)
    {
        try
        {
            return Kind == expected ? JsonSerializer.Deserialize<T>(Json, WorkJson.Options)! : throw new InvalidDataException($"The worker answers {Kind} instead of {expected}");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException("The worker speaks nonsense", e);
        }
    }
}

/// <summary>What a worker says of itself when it is ready.</summary>
/// <param name="IsConfined">it has tried to open a file and a connection, and could not</param>
/// <param name="Environment">names of the variables it was given</param>
internal sealed record Hello(bool IsConfined, IReadOnlyList<string> Environment);

/// <summary>Rows of a table, and how much of the file has been read by now, 0 to 1.</summary>
internal sealed record RowsRead(IReadOnlyList<SheetRow> Rows, double Progress);
