using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Portfolio.Tests.Infrastructure.Persistence;

/// <summary>Breaks the connection after the server has committed and before its answer arrives, once per asynchronous commit.</summary>
internal sealed class LostAnswers : DbTransactionInterceptor
{
    private int _left;

    public int Lost { get; private set; }

    public void LoseNext(int commits = 1) => _left = commits;

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (_left > 0)
        {
            _left--;
            Lost++;
            throw new NpgsqlException("The connection was cut", new IOException());
        }

        return Task.CompletedTask;
    }
}
