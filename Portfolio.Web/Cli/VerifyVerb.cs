using System.CommandLine;
using Portfolio.Infrastructure.Journal;
using Portfolio.Infrastructure.Storage;

namespace Portfolio.Web.Cli;

/// <summary>
/// <c>verify</c>: re-hashes every copy of every file now, reports each difference, and repairs what another copy can repair; then
/// verifies each school's journal and reports its first break.
/// </summary>
internal static class VerifyVerb
{
    public static Command Create()
    {
        var command = new Command("verify", "re-hash every file, walk every journal; exit 0 all whole, 1 and a list when any was not");
        command.SetAction((_, ct) => VerbHost.OnOwnDataAsync(services => VerifyAllAsync(services, ct)));
        return command;
    }

    private static async Task<int> VerifyAllAsync(IServiceProvider services, CancellationToken ct)
    {
        var files = await VerifyFilesAsync(services, ct);
        var journal = await VerifyJournalAsync(services.GetRequiredService<VerifyJournal>(), ct);
        return Math.Max(files, journal);
    }

    private static async Task<int> VerifyJournalAsync(VerifyJournal verify, CancellationToken ct)
    {
        var (entries, broken) = (0L, 0);
        await foreach (var chain in verify.RunAsync(ct))
        {
            (entries, broken) = (entries + chain.Length, broken + (chain.Broken is null ? 0 : 1));
            await Console.Out.WriteLineAsync(Line(chain));
        }

        var waiting = await verify.WaitingAsync(ct);
        await Console.Out.WriteLineAsync($"{entries} journal entries verified, {waiting} wait for their seal; {broken} chains broken");
        return broken == 0 ? 0 : 1;
    }

    private static string Line(VerifiedChain chain)
    {
        var entry = chain.Broken?.Entry is { } id ? $", entry {id}" : string.Empty;
        return chain.Broken is { } at
            ? $"BROKEN   journal {chain.Name} at number {at.Number}: {at.Fault.ToString().ToLowerInvariant()}{entry}"
            : $"whole    journal {chain.Name} {chain.Length} entries, seal {chain.Seal}";
    }

    private static async Task<int> VerifyFilesAsync(IServiceProvider services, CancellationToken ct)
    {
        var (files, bytes, differences, repaired) = (0, 0L, 0, 0);
        await foreach (var content in services.GetRequiredService<VerifyEvidence>().RunAsync(ct))
        {
            (files, bytes) = (files + 1, bytes + content.Size);
            foreach (var difference in content.Differences)
            {
                (differences, repaired) = (differences + 1, repaired + (difference.IsHealed ? 1 : 0));
                await Console.Out.WriteLineAsync(Line(content, difference));
            }
        }

        await Console.Out.WriteLineAsync($"{files} files of {bytes} bytes verified; {differences} differences, {repaired} repaired");
        return differences == 0 ? 0 : 1;
    }

    private static string Line(VerifiedContent content, EvidenceDifference difference)
    {
        var (kind, place) = (difference.Kind.ToString().ToLowerInvariant(), difference.Place.ToString().ToLowerInvariant());
        var items = content.Items.GroupBy(i => i.Kind.Name, (name, of) => $"; {name}: {string.Join(' ', of.Select(i => i.Id.Value))}");
        var end = difference.IsHealed ? "repaired    " : "NOT repaired";
        return $"{kind,-8} {place,-7} {end} {content.School} {content.Sha256} {content.Size} bytes{string.Concat(items)}";
    }
}
