using System.Reflection;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Common;
using Portfolio.Domain.People;
using Portfolio.Infrastructure;
using Portfolio.Infrastructure.City;
using Portfolio.Infrastructure.Evidence.Uploads;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Security.Tenancy;

/// <summary>
/// Every query and use case that a person can call, called by everybody of one school with every id of another: it shows nothing of
/// the other school, changes nothing there, and stores none of its ids. Found by reflection, so new ones are covered.
/// </summary>
public sealed class SchoolBordersTests
{
    /// <summary>As many as there are states of an outcome, plus one with a pending publication: the ids of each are used in turn.</summary>
    private const int Rounds = 8;

    /// <summary>What a city administrator may do with every school: figures and names only.</summary>
    private static readonly Type[] CityWide = [typeof(CityProgress), typeof(IssueFirstCode), typeof(RenameSchool)];

    /// <summary>Use cases whose result contains an id that the caller has chosen and that identifies no row.</summary>
    private static readonly Type[] NamedByTheAsker = [typeof(BeginUpload)];

    /// <summary>Use cases without an actor: called by the program itself.</summary>
    private static readonly string[] OfTheProgram =
        [
            "AccountSessions", "BackupManifest", "ChooseCredentials", "CloseCertification", "CloseUploads", "DueClosings", "DueMails", "DuePublications", "DueReminders", "OwnAccount", "PublishDue",
            "RemindCertifiers", "ScanEvidence", "SealJournal", "SendNoticeMail", "SignInByPassword", "SweepCommands", "SweepStorage", "SweepUploads", "WindowTurns",
        ];

    public static TheoryData<string> Everything => [.. Asked.Select(a => $"{a.Type.Name}.{a.Method.Name}").Distinct(StringComparer.Ordinal)];

    private static IEnumerable<(Type Type, MethodInfo Method)> Asked =>
        from type in typeof(InfrastructureServices).Assembly.GetExportedTypes()
        where type is { IsClass: true, IsAbstract: false }
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where typeof(Task).IsAssignableFrom(method.ReturnType) && method.GetParameters().Any(p => p.ParameterType == typeof(Actor))
        select (type, method);

    [Fact]
    public void EveryQueryAndUseCase_TakesAnActor_OrIsCalledByTheProgram()
    {
        var without = typeof(InfrastructureServices).Assembly.GetExportedTypes()
            .Where(t => t.GetMethods().Any(m => m.Name is "ReadAsync" or "ExecuteAsync" && m.DeclaringType == t && m.GetParameters().All(p => p.ParameterType != typeof(Actor))))
            .Where(t => !t.IsGenericType && !t.IsAbstract);
        Assert.Equal(OfTheProgram, without.Select(t => t.Name).Order(StringComparer.Ordinal));
        Assert.InRange(Everything.Count, 20, 500);
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public async Task Called_WithIdsOfAnotherSchool_ShowsChangesAndStoresNothing(string asked)
    {
        await using var twins = await Twins.CreateAsync();
        var before = await twins.Database.HashesAsync(twins.Other.Id);
        foreach (var (type, method) in Asked.Where(a => $"{a.Type.Name}.{a.Method.Name}" == asked))
        {
            var service = twins.Database.Get<IServiceProvider>().GetService(type);
            Assert.True(service is not null, $"{type.Name} takes an actor but is not in the container");
            foreach (var actor in twins.Actors.Where(a => !(CityWide.Contains(type) && a.Is(Roles.CityAdministrator))))
            {
                await AskAsync(twins, service!, method, actor);
            }
        }

        Assert.Equal(before, await twins.Database.HashesAsync(twins.Other.Id));
        Assert.Equal([], await KeptAsync(twins));
    }

    private static async Task AskAsync(Twins twins, object service, MethodInfo method, Actor actor)
    {
        var ids = method.GetParameters().Where(p => p.ParameterType != typeof(Actor)).Sum(p => Filler.IdsIn(p.ParameterType).Count());
        for (var round = 0; round < (ids == 0 ? 1 : Rounds); round++)
        {
            // First every id is the other school's; then one of them at a time, with the others one's own.
            for (var foreign = -1; foreign < (ids > 1 ? ids : 0); foreign++)
            {
                await AskAsync(twins, service, method, actor, round, foreign);
            }
        }
    }

    private static async Task AskAsync(Twins twins, object service, MethodInfo method, Actor actor, int round, int foreign)
    {
        var position = 0;
        var filler = new Filler(type => twins.IdOf(foreign < 0 || position++ == foreign ? twins.Other : twins.Own, type, round), "文字");
        var arguments = method.GetParameters().Select(p => p.ParameterType == typeof(Actor) ? actor : filler.Make(p.ParameterType, $"{method.DeclaringType!.Name}.{method.Name}.{p.Name}"));
        var madeUp = NamedByTheAsker.Contains(method.DeclaringType) ? filler.Made : [];
        var task = (Task)method.Invoke(service, [.. arguments])!;
        await task;
        var answer = task.GetType().GetProperty("Result")?.GetValue(task);
        var shown = Shown.In(answer).Where(v => v is string text ? text.Contains(Twins.Mark, StringComparison.Ordinal) : twins.IsOther((Guid)v) && !madeUp.Contains((Guid)v)).ToList();
        Assert.True(shown.Count == 0, $"{method.DeclaringType!.Name}.{method.Name} showed {actor.Roles} of another school: {string.Join(", ", shown)}");
    }

    /// <summary>Rows of the own school that contain an id or a text of the other.</summary>
    private static async Task<IReadOnlyList<string>> KeptAsync(Twins twins)
    {
        await using var db = twins.Database.Open();
        await db.Database.OpenConnectionAsync();
        var (kept, ids) = (new List<string>(), twins.OtherIds);
        foreach (var table in db.Model.GetEntityTypes().Where(e => e.FindProperty(nameof(Entity.SchoolId)) is not null).Select(e => e.GetTableName()!))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\" WHERE \"SchoolId\" <> '{twins.Other.Id.Value.ToString().ToUpperInvariant()}'";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                var values = new object[reader.FieldCount];
                reader.GetValues(values);
                if (values.OfType<string>().Any(v => v.Contains(Twins.Mark, StringComparison.Ordinal) || ids.Any(id => v.Contains(id, StringComparison.OrdinalIgnoreCase))))
                {
                    kept.Add(new StringBuilder(table).Append(": ").AppendJoin(" | ", values).ToString());
                }
            }
        }

        return kept;
    }
}
