using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Portfolio.Domain.Evidence;
using Portfolio.Infrastructure.Inspection;
using Portfolio.Inspection.Work;
using Portfolio.Tests.Support;

namespace Portfolio.Bench;

/// <summary>Mutates valid files for as long as desired and inspects them; keeps every file that crashed a worker.</summary>
internal static class FuzzBench
{
    private const int DefaultSeconds = 600;

    public static async Task<int> RunAsync(string[] args)
    {
        var folder = args is [var named, ..] ? named : Path.Combine("Portfolio.Infrastructure", "Demo", "Files");
        var seconds = args is [_, var asked, ..] ? int.Parse(asked, CultureInfo.InvariantCulture) : DefaultSeconds;
        var seed = args is [_, _, var given] ? int.Parse(given, CultureInfo.InvariantCulture) : Environment.TickCount;
        var good = Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)
            .Select(b => (Bytes: b, Format: FileSignature.Detect(b.AsSpan(0, Math.Min(b.Length, FileSignature.Length))))).Where(f => f.Format is not null)
            .GroupBy(f => f.Format!.Value, f => f.Bytes).ToDictionary(g => g.Key, g => g.ToList());
        Console.WriteLine($"seed {seed}; {string.Join(", ", good.Select(g => $"{g.Value.Count} {g.Key}"))}");

        var kept = Directory.CreateDirectory(Path.Combine("artifacts", "fuzz")).FullName;
        using var workers = new InspectionWorkers(Options.Create(new InspectionOptions()), NullLogger<InspectionWorkers>.Instance);
        var mutations = new Mutations(seed);
        var answers = new Dictionary<string, int>(StringComparer.Ordinal);
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; Stopwatch.GetElapsedTime(started).TotalSeconds < seconds; i++)
        {
            var (format, files) = good.ElementAt(i % good.Count);
            var path = Path.Combine(kept, "now");
            await File.WriteAllBytesAsync(path, mutations.Of(files[i / good.Count % files.Count], files));
            var answer = await AskAsync(workers, path, format);
            answers[answer] = answers.GetValueOrDefault(answer) + 1;
            if (answer.StartsWith("worker", StringComparison.Ordinal))
            {
                File.Copy(path, Path.Combine(kept, $"{seed}-{i}.{format}"), overwrite: true);
            }
        }

        Console.WriteLine(string.Join(Environment.NewLine, answers.OrderByDescending(a => a.Value).Select(a => $"{a.Value,8} {a.Key}")));
        return answers.Keys.Any(a => a.StartsWith("worker", StringComparison.Ordinal)) ? 1 : 0;
    }

    private static async Task<string> AskAsync(InspectionWorkers workers, string path, EvidenceFormat format)
    {
        using var seat = await workers.TakeAsync(CancellationToken.None);
        seat.Send(JobKind.Evidence, (byte)format, workers.Options.Seconds, path);
        try
        {
            var flaw = seat.Read().As<EvidenceFlaw?>(FrameKind.Looked);
            seat.Answered();
            return $"{format} {flaw?.ToString() ?? "taken"}";
        }
        catch (InvalidDataException)
        {
            return $"worker ended: {format} {seat.Worker.End()} {seat.Worker.Complaint}";
        }
    }
}
