using Microsoft.EntityFrameworkCore;
using Portfolio.Infrastructure.Mail;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Notices;

/// <summary>Any feature may send its notices by mail: it provides a letter, and the delivery is the same.</summary>
public sealed class LetterTests : IAsyncDisposable
{
    private readonly SmallSchool _school = new();
    private readonly MailServer _server = new();

    private static CancellationToken Token => TestDatabase.Token;

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task AnotherKind_IsSentByItsOwnLetter_Once()
    {
        await using var database = await WithMailAsync();
        var send = Sender(database, new CorrectedLetter("student@school.example"));
        var (school, notice) = Assert.Single(await database.Get<DueMails>().ReadAsync(Token));
        Assert.Null((await send.ExecuteAsync(school, notice, Token)).Error);
        Assert.Null((await send.ExecuteAsync(school, notice, Token)).Error);
        Assert.Equal("corrected", Assert.Single(_server.Taken).Subject);
        Assert.Empty(await database.Get<DueMails>().ReadAsync(Token));
    }

    [Fact]
    public async Task ALetterWithNothingToSay_IsDropped()
    {
        await using var database = await WithMailAsync();
        var (school, notice) = Assert.Single(await database.Get<DueMails>().ReadAsync(Token));
        Assert.Null((await Sender(database, new CorrectedLetter(null)).ExecuteAsync(school, notice, Token)).Error);
        Assert.Empty(_server.Taken);
        Assert.Empty(await database.Get<DueMails>().ReadAsync(Token));
    }

    [Fact]
    public async Task AMailWhoseSenderCrashed_IsSentWhenItsLeaseExpires()
    {
        await using var database = await WithMailAsync();
        var (school, notice) = Assert.Single(await database.Get<DueMails>().ReadAsync(Token));
        await using (var db = database.Open())
        {
            Assert.True((await db.NoticeMails.SingleAsync(Token)).Take(database.Clock.GetUtcNow()));
            await db.SaveChangesAsync(Token);
        }

        await database.RestartAsync();
        Assert.Empty(await database.Get<DueMails>().ReadAsync(Token));
        database.Clock.Advance(NoticeMail.Lease);
        Assert.Single(await database.Get<DueMails>().ReadAsync(Token));
        Assert.Null((await Sender(database, new CorrectedLetter("student@school.example")).ExecuteAsync(school, notice, Token)).Error);
        Assert.Single(_server.Taken);
    }

    private static SendNoticeMail Sender(TestDatabase database, INoticeLetter letter) =>
        new(database.Get<IDbContextFactory<PortfolioDbContext>>(), [letter], database.Get<IMailSender>(), database.Clock);

    private async Task<TestDatabase> WithMailAsync()
    {
        var outcome = A.Published(_school);
        Notice notice = new(new(A.Id()), _school.Id, _school.AsStudent.Account, new(NoticeKind.ResultCorrected, NoticeSubject.Of(outcome.Id)), SmallSchool.SchoolDay);
        return await TestDatabase.WithAsync([.. _school.Everything, outcome, notice, new NoticeMail(notice)], settings: _server.Settings);
    }

    private sealed class CorrectedLetter(string? address) : INoticeLetter
    {
        public bool Writes(NoticeKind kind) => kind == NoticeKind.ResultCorrected;

        public Task<Letter?> WriteAsync(PortfolioDbContext db, Notice notice, DateTimeOffset now, CancellationToken ct) =>
            Task.FromResult(address is null ? null : new Letter(notice.Id.Value, address, "corrected", "text", now));
    }
}
