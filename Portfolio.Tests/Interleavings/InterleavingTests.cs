using System.Collections.Concurrent;
using CsCheck;
using Portfolio.Tests.Interleavings.Model;
using Portfolio.Tests.Interleavings.Real;

namespace Portfolio.Tests.Interleavings;

/// <summary>
/// Students, teachers, deputies, the administrator, the clock and late jobs in any order, acting on current and stale screens: every
/// result matches the model, and so does what every role's screens show. A failure prints its steps, shortened as far as it still
/// fails, and the seed that repeats it.
/// </summary>
public sealed class InterleavingTests : IAsyncDisposable
{
    private const int Interleavings = 10_000;

    /// <summary>The portal is recreated before the memory of its feeds and job storage makes it slow.</summary>
    private const int UsesOfOnePortal = 500;

    private readonly ConcurrentBag<Portal> _portals = [];

    [Fact]
    public Task AnyInterleaving_MatchesTheModelOnEveryScreen() => Interleaving.Any.SampleAsync(
        async interleaving =>
        {
            if (await FailureAsync(interleaving) is not null)
            {
                Assert.Fail(await ShortenedAsync(interleaving));
            }
        }, iter: Interleavings, print: i => i.ToString());

    public async ValueTask DisposeAsync()
    {
        foreach (var portal in _portals)
        {
            await portal.DisposeAsync();
        }
    }

    /// <summary>Removes steps that are not needed to fail.</summary>
    private async Task<string> ShortenedAsync(Interleaving failing)
    {
        for (var smaller = failing; smaller is not null;)
        {
            failing = smaller;
            smaller = null;
            foreach (var candidate in Smaller(failing))
            {
                if (await FailureAsync(candidate) is not null)
                {
                    smaller = candidate;
                    break;
                }
            }
        }

        return await FailureAsync(failing) ?? "It failed once and not again";
    }

    private static IEnumerable<Interleaving> Smaller(Interleaving failing) =>
    [
        .. failing.Steps.Select((_, i) => failing with { Steps = [.. failing.Steps.Where((_, j) => j != i)] }),
        .. failing.Stages.Select((_, i) => failing with { Stages = [.. failing.Stages.Select((s, j) => i == j ? Stage.Nothing : s)] }).Where(f => !f.Stages.SequenceEqual(failing.Stages)),
    ];

    /// <returns>What happened until portal and model differed; null when they never did.</returns>
    private async Task<string?> FailureAsync(Interleaving interleaving)
    {
        var portal = _portals.TryTake(out var used) ? used : await Portal.OpenAsync();
        try
        {
            return await RunAsync(portal, interleaving);
        }
        finally
        {
            if (portal.Uses < UsesOfOnePortal)
            {
                _portals.Add(portal);
            }
            else
            {
                await portal.DisposeAsync();
            }
        }
    }

    private static async Task<string?> RunAsync(Portal portal, Interleaving interleaving)
    {
        var (model, random) = (new ModelSchool(), new Random(interleaving.Seed));
        List<string> story = [$"{Cast.At(Cast.StartOf(interleaving.Day))} begins with {string.Join(", ", interleaving.Stages)}"];
        await portal.BeginAsync(interleaving, model);
        foreach (var step in interleaving.Steps)
        {
            var at = Cast.At(model.Now);
            foreach (var (slot, reader) in model.LookFirst(step))
            {
                await portal.LookAsync(step.By, slot, reader);
            }

            var expected = model.Do(step);
            var answer = await portal.DoAsync(step);
            story.Add($"{at} {step}: {answer ?? "done"}");
            portal.SetClock(model.Now);
            if (!IsOneOf(expected, answer))
            {
                return Told(story, $"  expected {expected ?? "done"}");
            }

            if (await DifferenceAsync(portal, model, Look.All[random.Next(Look.All.Count)]) is { } difference)
            {
                return Told(story, difference);
            }
        }

        foreach (var look in Look.Lists)
        {
            if (await DifferenceAsync(portal, model, look) is { } difference)
            {
                return Told(story, difference);
            }
        }

        return null;
    }

    private static string Told(IEnumerable<string> story, string difference) => string.Join('\n', ["", .. story, difference]);

    private static bool IsOneOf(string? expected, string? answer) => expected == answer || (answer is not null && expected?.Split('|').Contains(answer) == true);

    private static async Task<string?> DifferenceAsync(Portal portal, ModelSchool model, Look look)
    {
        var (expected, shown) = (model.Show(look).ToList(), (await portal.ShowAsync(look)).ToList());
        return expected.SequenceEqual(shown) ? null : $"{look} expected\n  {string.Join("\n  ", expected)}\n{look} shows\n  {string.Join("\n  ", shown)}";
    }
}
