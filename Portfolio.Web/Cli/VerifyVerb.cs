using System.CommandLine;
using Portfolio.Infrastructure.Storage;

namespace Portfolio.Web.Cli;

/// <summary><c>verify</c>: re-hashes every copy of every file now, names each difference, and repairs what another copy can repair.</summary>
internal static class VerifyVerb
{
    public static Command Create()
    {
        var command = new Command("verify", "re-hash every stored file; exit 0 every copy whole, 1 and a list when any was not");
        command.SetAction((_, ct) => VerbHost.OnOwnDataAsync(services => VerifyAsync(services, ct)));
        return command;
    }

    private static async Task<int> VerifyAsync(IServiceProvider services, CancellationToken ct)
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
