const fullstory = (globals = globalThis) => {
  let told = true;
  let shut = false;
  return {
    name: "fullstory",
    tell({ state: { saleShareAllowed } }) {
      if (saleShareAllowed === told) return;
      const running = typeof globals.FS == "function";
      if (!saleShareAllowed) {
        if (running) globals.FS("shutdown");
        else globals._fs_capture_on_startup = false;
        shut = running;
      } else {
        globals._fs_capture_on_startup = true;
        if (running) globals.FS(shut ? "restart" : "start");
      }
      told = saleShareAllowed;
    }
  };
};

export { fullstory };
