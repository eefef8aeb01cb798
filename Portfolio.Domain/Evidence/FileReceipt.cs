using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Portfolio.Domain.Evidence;

/// <summary>
/// 上傳證明: states what the school has accepted, from whom, for which item and when. The file name is the only text by a person in it:
/// whoever verifies a file does not need titles and descriptions.
/// </summary>
/// <param name="School">the school's code</param>
/// <param name="Revision">1 for the first</param>
/// <param name="Size">bytes</param>
/// <param name="Sha256">64 lower-case hexadecimal digits</param>
public sealed record FileReceipt(
    string School,
    string SchoolName,
    string StudentNo,
    string StudentName,
    Guid ItemId,
    int Revision,
    Guid FileId,
    EvidenceKind Kind,
    string FileName,
    long Size,
    string Sha256,
    DateTimeOffset AcceptedAt)
{
    /// <summary>The version of the format below; a later format gets another number, and this one stays readable.</summary>
    public const int Version = 1;

    private const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    /// <summary>Names are written unescaped: a receipt is shown as text, never inserted into a page without encoding.</summary>
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The bytes that are signed: UTF-8 JSON without white space, with sorted members.</summary>
    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Plain))
        {
            json.WriteStartObject();
            WriteMembers(json);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    /// <summary>Writes the receipt's members into an object that the caller has opened.</summary>
    public void WriteMembers(Utf8JsonWriter json)
    {
        json.WriteString("acceptedAt", AcceptedAt.UtcDateTime.ToString(InstantFormat, CultureInfo.InvariantCulture));
        json.WriteString("fileId", FileId);
        json.WriteString("fileName", FileName);
        json.WriteString("itemId", ItemId);
        json.WriteString("kind", Kind == EvidenceKind.Document ? "document" : "media");
        json.WriteNumber("revision", Revision);
        json.WriteString("school", School);
        json.WriteString("schoolName", SchoolName);
        json.WriteString("sha256", Sha256);
        json.WriteNumber("size", Size);
        json.WriteString("studentName", StudentName);
        json.WriteString("studentNo", StudentNo);
        json.WriteNumber("version", Version);
    }

    /// <returns>Null unless the bytes are exactly what <see cref="ToBytes"/> would write: a receipt has one canonical form.</returns>
    public static FileReceipt? Read(byte[] bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var receipt = Of(json.RootElement);
            return receipt.ToBytes().AsSpan().SequenceEqual(bytes) ? receipt : null;
        }
        catch (Exception e) when (
            e is JsonException or InvalidOperationException or FormatException or KeyNotFoundException or ArgumentException)
        {
            return null;
        }
    }

    private static FileReceipt Of(JsonElement json)
    {
        string Text(string name) => json.GetProperty(name).GetString() ?? throw new FormatException(name);
        return new(
            Text("school"),
            Text("schoolName"),
            Text("studentNo"),
            Text("studentName"),
            json.GetProperty("itemId").GetGuid(),
            json.GetProperty("revision").GetInt32(),
            json.GetProperty("fileId").GetGuid(),
            Text("kind") == "document" ? EvidenceKind.Document : EvidenceKind.Media,
            Text("fileName"),
            json.GetProperty("size").GetInt64(),
            Text("sha256"),
            DateTimeOffset.ParseExact(
                Text("acceptedAt"), InstantFormat, CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal));
    }
}
