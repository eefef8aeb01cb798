using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Infrastructure.Storage;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Storage;

public sealed class StorageHealthTests
{
    private readonly SmallSchool _school = new();

    /// <summary>Twice with one key, it would end the circuit of the page that shows it.</summary>
    [Fact]
    public async Task ADamageThatIsHealedDuringARead_IsNotThereTwice()
    {
        var meanwhile = new AfterTheFirstQuery("EvidenceDamages");
        var draft = A.Draft(_school);
        await using var database = await TestDatabase.WithAsync(
            [.. _school.Everything, draft], settings: StorageVerbs.WithoutMirror,
            more: services => services.ConfigureDbContext<SqlitePortfolioDbContext>(o => o.AddInterceptors(meanwhile)));
        var path = database.PathIn("files", await database.KeepAsync(_school, draft, Bytes.Pdf()));
        StorageVerbs.Flip(path);
        await database.VerifyAsync();
        StorageVerbs.Flip(path);
        meanwhile.Act = database.VerifyAsync;
        var view = (await database.Get<StorageHealth>().ReadAsync(_school.AsAdministrator, TestDatabase.Token)).Value;
        Assert.Null(meanwhile.Act);
        Assert.InRange(view.Open.Count + view.Healed.Count, 0, 1);
        Assert.Single((await database.Get<StorageHealth>().ReadAsync(_school.AsAdministrator, TestDatabase.Token)).Value.Healed);
    }

    private sealed class AfterTheFirstQuery(string table) : DbCommandInterceptor
    {
        public Func<Task>? Act { get; set; }

        public override async ValueTask<DbDataReader> ReaderExecutedAsync(
            DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            if (Act is { } act && command.CommandText.Contains(table, StringComparison.Ordinal))
            {
                Act = null;
                await act();
            }

            return result;
        }
    }
}
