using System.Diagnostics;
using System.Globalization;

namespace Portfolio.Bench.Uploads;

/// <summary>Sends many variants of each hostile file in a folder, all at once, and reports what they cost the portal.</summary>
internal static class HostileRun
{
    public static async Task RunAsync(string folder, int count, string data)
    {
        await using var portal = await Portal.StartAsync(data);
        var people = await portal.SignInEverybodyAsync();
        var before = portal.WorkingSet();
        foreach (var path in Directory.GetFiles(folder).Order(StringComparer.Ordinal))
        {
            var content = await File.ReadAllBytesAsync(path);
            var variants = Enumerable.Range(1, count).Select(n => (byte[])[.. content, .. Enumerable.Repeat((byte)'\n', n)]).ToArray();
            var drafts = await Upload.BeginDraftsAsync(people, variants);
            var kind = Path.GetExtension(path) is ".mp3" or ".mp4" ? "media" : "document";
            var started = Stopwatch.GetTimestamp();
            var answers = await Task.WhenAll(drafts.Select(d => Upload.AnswerAsync(d.Person, d.Item, kind, d.File)));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{Path.GetFileName(path)} x {count}: {string.Join(", ", answers.GroupBy(a => a).Select(g => $"{g.Count()} {g.Key}"))}; {Stopwatch.GetElapsedTime(started).TotalSeconds:F0} s; portal {portal.WorkingSet()} MB (began with {before}, peak {portal.PeakWorkingSet()})"));
        }
    }
}
