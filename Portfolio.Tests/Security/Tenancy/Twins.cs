using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Portfolio.Domain.Common;
using Portfolio.Domain.Evidence;
using Portfolio.Domain.Outcomes;
using Portfolio.Domain.People;
using Portfolio.Domain.Schools;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Security.Tenancy;

/// <summary>Two complete schools in one database, identical except for their ids and a mark in every text of the second.</summary>
internal sealed class Twins : IAsyncDisposable
{
    /// <summary>In every text of the other school, and nowhere else.</summary>
    public const string Mark = "※乙校";

    /// <summary>Created once per run, and copied for each test.</summary>
    private static readonly Lazy<Task<(Twins First, string File)>> Furnished = new(FurnishAsync);

    private readonly Dictionary<(SchoolId School, Type Id), List<Guid>> _ids = [];

    private Twins(TestDatabase database) => Database = database;

    private Twins(TestDatabase copy, Twins of)
        : this(copy) => (_ids, Own, Other, Actors) = (of._ids, of.Own, of.Other, of.Actors);

    public TestDatabase Database { get; }

    public SmallSchool Own { get; } = new(code: "north");

    public SmallSchool Other { get; } = new(code: "south", mark: Mark);

    /// <summary>One actor per role at the own school.</summary>
    public IReadOnlyList<Actor> Actors { get; private set; } = [];

    public static async Task<Twins> CreateAsync()
    {
        var (first, file) = await Furnished.Value;
        return new(TestDatabase.CopyOf(file), first);
    }

    private static async Task<(Twins First, string File)> FurnishAsync()
    {
        await using var twins = new Twins(await TestDatabase.WithAsync([], on: DatabaseProvider.Sqlite));
        await twins.FurnishAsync(twins.Own);
        await twins.FurnishAsync(twins.Other);
        await using var db = twins.Database.Open();
        twins.Actors = [.. (await db.Accounts.Where(a => a.SchoolId == twins.Own.Id).ToListAsync()).Select(a => a.AsActor())];
        return (twins, await twins.Database.KeepAsync());
    }

    /// <summary>One of a school's ids of this type, cycling as the number grows.</summary>
    public Guid IdOf(SmallSchool school, Type type, int number)
    {
        var wanted = type == typeof(Guid) ? typeof(StudentId) : type;
        return _ids.GetValueOrDefault((school.Id, wanted)) is { Count: > 0 } ids
            ? ids[number % ids.Count]
            : throw new InvalidOperationException($"There is no {type.Name} in the database: no table has it as its key");
    }

    /// <summary>Every id of the other school, as the database stores it.</summary>
    public IReadOnlyList<string> OtherIds => [.. _ids.Where(p => p.Key.School == Other.Id).SelectMany(p => p.Value).Select(id => id.ToString())];

    public bool IsOther(Guid id) => _ids.Any(p => p.Key.School == Other.Id && p.Value.Contains(id));

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    /// <summary>
    /// Creates everything in <see cref="SmallSchool"/>, an outcome in every state and one with a pending publication, the city's
    /// administrator, and a row in each table that is still empty.
    /// </summary>
    private async Task FurnishAsync(SmallSchool school)
    {
        var city = new Account(new(A.Id()), school.Id, $"{school.School.Code}-city", "city" + school.Mark, string.Empty, Roles.CityAdministrator);
        var publication = new Publication(new(A.Id()), SmallSchool.SchoolDay.AddDays(1));
        await Database.SaveAsync(school.Everything.Append(city).Append(A.OnItsWay(school, publication)).Concat(Enum.GetValues<OutcomeState>().Select(s => A.In(school, s))));
        Remember(school, typeof(PublicationId), [publication.Id.Value]);
        await using var db = Database.Open();
        Remember(school, typeof(SchoolId), [school.Id.Value]);
        var keyed = db.Model.GetEntityTypes().Where(e => e.FindPrimaryKey() is { Properties: [{ Name: "Id" } key] } && Filler.IsId(key.ClrType)).ToList();
        foreach (var entity in keyed)
        {
            Remember(school, KeyOf(entity), await IdsAsync(db, school, entity.GetTableName()!));
        }

        // Items have no table of their own: an item is an outcome.
        Remember(school, typeof(ItemId), _ids[(school.Id, typeof(OutcomeId))]);

        // A row that refers to another empty table comes after it.
        var empty = keyed.Where(e => !IsKnown(school, KeyOf(e))).ToList();
        while (empty.Find(e => Filler.IdsIn(e.ClrType).All(id => id == KeyOf(e) || id == typeof(Guid) || IsKnown(school, id))) is { } next)
        {
            await AddRowAsync(db, school, next);
            empty.Remove(next);
        }

        Assert.True(empty.Count == 0, $"No row could be made of {string.Join(", ", empty.Select(e => e.ClrType.Name))}: add one to {nameof(SmallSchool)}");
    }

    private async Task AddRowAsync(DbContext db, SmallSchool school, IEntityType entity)
    {
        var key = KeyOf(entity);
        var filler = new Filler(type => type == key ? A.Id() : IdOf(school, type, 0), "文字" + school.Mark);
        db.Add(filler.Make(entity.ClrType, entity.ClrType.Name)!);
        await db.SaveChangesAsync(TestDatabase.Token);
        Remember(school, key, await IdsAsync(db, school, entity.GetTableName()!));
        Assert.True(IsKnown(school, key), $"{entity.ClrType.Name}: no row could be made for a school; add one to {nameof(SmallSchool)}");
    }

    private static Type KeyOf(IEntityType entity) => entity.FindPrimaryKey()!.Properties[0].ClrType;

    private bool IsKnown(SmallSchool school, Type id) => _ids.GetValueOrDefault((school.Id, id)) is { Count: > 0 };

    private void Remember(SmallSchool school, Type type, List<Guid> ids) => _ids[(school.Id, type)] = ids;

    private static async Task<List<Guid>> IdsAsync(DbContext db, SmallSchool school, string table)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT \"Id\" FROM \"{table}\" WHERE \"SchoolId\" = '{school.Id.Value.ToString().ToUpperInvariant()}' ORDER BY rowid";
        var ids = new List<Guid>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            ids.Add(reader.GetGuid(0));
        }

        return ids;
    }
}
