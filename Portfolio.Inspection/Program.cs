using Portfolio.Inspection.Confinement;
using Portfolio.Inspection.Work;

// A worker of the portal: jobs come in on standard input, answers go out on standard output. It is never started by hand.
const int StackBytes = 16 * 1_048_576;

var code = 1;
var work = new Thread(
    () =>
    {
        var (orders, answers) = (Console.OpenStandardInput(), Console.OpenStandardOutput());
        WarmUp.Run();
        ProcessLimits.Take();
        ProcessLimits.WidenOrders();
        var given = Environment.GetEnvironmentVariables().Keys.Cast<string>().ToList();
        Frame.Write(answers, FrameKind.Ready, new Hello(Door.Close(), given));
        code = new Worker(orders, answers).Run();
    },
    StackBytes);
work.Start();
work.Join();
return code;
