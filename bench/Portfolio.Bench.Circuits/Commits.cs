using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Portfolio.Bench.Circuits;

/// <summary>Records when the database last committed a transaction, and how many statements it got.</summary>
internal sealed class Commits : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly List<IDisposable> _subscriptions = [];
    private long _last;
    private long _statements;

    public Commits() => _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    public long Last => Interlocked.Read(ref _last);

    /// <summary>How many statements have been sent.</summary>
    public long Statements => Interlocked.Read(ref _statements);

    public void Dispose() => _subscriptions.ForEach(s => s.Dispose());

    void IObserver<DiagnosticListener>.OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
        {
            _subscriptions.Add(value.Subscribe(
                this, name => name == RelationalEventId.TransactionCommitted.Name || name == RelationalEventId.CommandExecuted.Name));
        }
    }

    void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuted.Name)
        {
            Interlocked.Increment(ref _statements);
        }
        else
        {
            Interlocked.Exchange(ref _last, Stopwatch.GetTimestamp());
        }
    }

    void IObserver<DiagnosticListener>.OnCompleted()
    {
    }

    void IObserver<DiagnosticListener>.OnError(Exception error)
    {
    }

    void IObserver<KeyValuePair<string, object?>>.OnCompleted()
    {
    }

    void IObserver<KeyValuePair<string, object?>>.OnError(Exception error)
    {
    }
}
