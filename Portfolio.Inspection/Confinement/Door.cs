using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Portfolio.Inspection.Confinement;

/// <summary>
/// Drops permissions that a worker does not need: afterwards nothing in this process can open a file, make a connection, start a
/// program or reach another process, even if a file has taken it over (Linux: a seccomp filter on all threads, which cannot be
/// removed).
/// </summary>
internal static partial class Door
{
    private const int NoNewPrivileges = 38;

    private const int Dumpable = 4;

    private const int SetModeFilter = 1;

    private const int AllThreads = 1;

    /// <returns>Whether it worked: opening a file and a connection have been tried.</returns>
    public static bool Close()
    {
        if (!OperatingSystem.IsLinux() || SystemCalls.OfThisMachine is not { } calls)
        {
            return false;
        }

        _ = Control(Dumpable, 0, 0, 0, 0);
        if (Control(NoNewPrivileges, 1, 0, 0, 0) != 0)
        {
            return false;
        }

        var filter = SeccompFilter.Refusing(calls);
        unsafe
        {
            fixed (SeccompFilter.Step* steps = filter)
            {
                var program = new Program { Length = (ushort)filter.Length, Steps = steps };
                if (Call(calls.Seccomp, SetModeFilter, AllThreads, &program) != 0)
                {
                    return false;
                }
            }
        }

        return !CanOpen() && !CanConnect();
    }

    private static bool CanOpen()
    {
        try
        {
            using var file = File.OpenRead(typeof(Door).Assembly.Location);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool CanConnect()
    {
        try
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "prctl", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Control(int option, nuint a, nuint b, nuint c, nuint d);

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static unsafe partial nint Call(nint number, nint operation, nint flags, void* argument);

    [StructLayout(LayoutKind.Sequential)]
    private unsafe struct Program
    {
        public ushort Length;
        public SeccompFilter.Step* Steps;
    }
}
