using Microsoft.Extensions.Caching.Memory;

namespace Portfolio.Web.Shared;

/// <summary>
/// Carries what a page has read while prerendering into its circuit, so that the page does not blink back to its skeleton. A missing
/// handover (another node, a slow phone) only means reading again.
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

    /// <summary>The view, once; none when it is gone or of another kind.</summary>
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
