using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Portfolio.Bench.Uploads;

/// <summary>Uploads all files at once over HTTP, each into a separate draft; done when each is confirmed.</summary>
internal static class Upload
{
    /// <summary>The chunk size of the page on a fast connection (js/upload/pieces.js).</summary>
    private const int FirstPiece = 1_048_576;

    private const int Step = 4;

    private const int LargestPiece = 8 * FirstPiece;

    /// <summary>The drafts to upload to; not part of the measurement.</summary>
    public static async Task<IReadOnlyList<Draft>> BeginDraftsAsync(HttpClient[] people, byte[][] files)
    {
        var drafts = new List<Draft>();
        foreach (var (index, file) in files.Index())
        {
            var (person, item) = (people[index % people.Length], Guid.CreateVersion7());
            using var begun = await person.PostAsync(new Uri($"/outcomes/{item}/draft", UriKind.Relative), null);
            begun.EnsureSuccessStatusCode();
            drafts.Add(new(person, item, file));
        }

        return drafts;
    }

    /// <returns>From the start of the first upload to the confirmation of the last.</returns>
    public static async Task<TimeSpan> AllAsync(IReadOnlyList<Draft> drafts, bool inPieces)
    {
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(drafts.Select(d => Task.Run(() => inPieces ? InPiecesAsync(d.Person, d.Item, d.File) : InOneAsync(d.Person, d.Item, d.File))));
        return Stopwatch.GetElapsedTime(started);
    }

    /// <returns>The status and, for a refusal, the code.</returns>
    public static async Task<string> AnswerAsync(HttpClient person, Guid item, string kind, byte[] file)
    {
        using var content = new ByteArrayContent(file);
        using var answer = await person.PostAsync(new Uri($"/files/{item}/{kind}", UriKind.Relative), content);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? "accepted" : $"{(int)answer.StatusCode} {JsonDocument.Parse(text).RootElement.GetProperty("code").GetString()}";
    }

    private static async Task InOneAsync(HttpClient person, Guid item, byte[] file)
    {
        using var content = new ByteArrayContent(file);
        using var answer = await person.PostAsync(new Uri($"/files/{item}/document", UriKind.Relative), content);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task InPiecesAsync(HttpClient person, Guid item, byte[] file)
    {
        using var begun = await SendAsync(person, HttpMethod.Post, $"/files/tus/{item}/document", null, ("Upload-Length", file.Length));
        var address = begun.Headers.Location!.ToString();
        for (var (at, piece) = (0, FirstPiece); at < file.Length; (at, piece) = (at + piece, Math.Min(LargestPiece, piece * Step)))
        {
            using var content = new ByteArrayContent(file, at, Math.Min(piece, file.Length - at));
            content.Headers.ContentType = new MediaTypeHeaderValue("application/offset+octet-stream");
            using var answer = await SendAsync(person, HttpMethod.Patch, address, content, ("Upload-Offset", at));
        }
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient person, HttpMethod method, string address, HttpContent? content, (string Name, int Value) header)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative)) { Content = content };
        request.Headers.Add("Tus-Resumable", "1.0.0");
        request.Headers.Add(header.Name, header.Value.ToString(CultureInfo.InvariantCulture));
        return (await person.SendAsync(request)).EnsureSuccessStatusCode();
    }

    /// <summary>One file and its target.</summary>
    internal sealed record Draft(HttpClient Person, Guid Item, byte[] File);
}
