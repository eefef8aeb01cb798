using Microsoft.Extensions.Caching.Memory;

namespace Portfolio.Web.Shared;

/// <summary>
/// Passes what a page has loaded while prerendering to its circuit, so that it does not flash back to its skeleton. If the handover
/// is missing (another node, a slow phone), the page loads again.
/// </summary>
public sealed class Handovers : IDisposable
{
    private const int Most = 2000;

    private readonly MemoryCache _held = new(new MemoryCacheOptions { SizeLimit = Most });

    public Guid Put(object view, DateTimeOffset now)
    {
        var key = Guid.CreateVersion7(now);
        _held.Set(key, view, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = TimeSpan.FromSeconds(30), Size = 1 });
        return key;
    }

    /// <summary>Takes the view, once; null when it is gone or of another type.</summary>
    public TView? Take<TView>(Guid? key)
        where TView : class
    {
        if (key is not { } known || !_held.TryGetValue(known, out var view))
        {
            return null;
        }

        _held.Remove(known);
        return view as TView;
    }

    public void Dispose() => _held.Dispose();
}
