/// The studio's script. Without it the page works as forms and links; with it a list follows while a slider is moved.
package enum StudioScript {
    package static let text = """
        'use strict';
        document.documentElement.classList.add('js');
        (() => {
          const byId = (id) => document.getElementById(id);
          const state = () => new URLSearchParams(location.search);
          let asked = 0, shown = 0, waiting = null, running = false, base = null, timer = 0;

          // One request at a time; of those that wait only the last counts.
          async function ask(fields, from) {
            const query = new URLSearchParams(from ?? state());
            for (const [name, value] of fields) query.append(name, value);
            waiting = { query, number: ++asked };
            if (running) return;
            running = true;
            try {
              while (waiting) {
                const { query, number } = waiting;
                waiting = null;
                const answer = await fetch('part?' + query, { headers: { Accept: 'text/html' } });
                if (!answer.ok) { say(await answer.text()); continue; }
                show(await answer.text(), number);
              }
            } catch { say(byId('aloud').dataset.stopped); }
            running = false;
          }

          function say(text) { byId('said').textContent = text; byId('aloud').textContent = text; }

          // Only what is marked is replaced, so that a slider under the hand stays the same element.
          function show(markup, number) {
            if (number < shown) return;
            shown = number;
            const part = new DOMParser().parseFromString(markup, 'text/html').getElementById('part');
            if (!part) return;
            const focus = document.activeElement && document.activeElement.id;
            const knobs = byId('knobs'), fresh = part.querySelector('#knobs');
            if (knobs.dataset.shape !== fresh.dataset.shape) knobs.innerHTML = fresh.innerHTML;
            for (const old of knobs.querySelectorAll(':scope > input[type=hidden]')) old.remove();
            for (const field of fresh.querySelectorAll(':scope > input[type=hidden]')) knobs.prepend(field);
            // While a later answer is awaited a slider that was let go stays where the hand left it.
            if (number === asked) for (const field of fresh.querySelectorAll('.knob input, .knob .row > button')) put(field);
            for (const live of part.querySelectorAll('[data-live]')) {
              const here = byId(live.id);
              if (here && !here.isEqualNode(live) && !(live.id.startsWith('reach-') && !live.innerHTML)) here.replaceChildren(...live.childNodes);
            }
            history.replaceState(null, '', part.dataset.query ? './?' + part.dataset.query : './');
            byId('aloud').textContent = part.dataset.said;
            if (focus && document.activeElement === document.body) (byId(focus) ?? byId('result')).focus();
            clearTimeout(timer);
            timer = setTimeout(reach, 350);
          }

          function put(field) {
            const here = byId(field.id);
            if (!here) return;
            for (const name of ['min', 'max', 'step', 'name', 'aria-valuetext', 'aria-disabled']) {
              if (here === document.activeElement && base && name !== 'aria-valuetext') continue;
              const value = field.getAttribute(name);
              if (value === null) here.removeAttribute(name); else if (here.getAttribute(name) !== value) here.setAttribute(name, value);
            }
            if (here.tagName === 'BUTTON') { here.value = field.value; return; }
            if (here !== document.activeElement || !base) here.value = field.getAttribute('value');
          }

          // Flip points take longer than a list: they are asked for once nothing moves any more.
          async function reach() {
            const number = shown;
            if (!byId('knobs')) return;
            try {
              const answer = await fetch('reach?' + state());
              if (!answer.ok || number !== shown || base) return;
              const part = new DOMParser().parseFromString(await answer.text(), 'text/html');
              for (const live of part.querySelectorAll('[data-live]')) {
                const here = byId(live.id);
                if (!here) continue;
                const focus = here.contains(document.activeElement) && document.activeElement.id;
                here.replaceChildren(...live.childNodes);
                if (focus) (byId(focus) ?? here.closest('.knob').querySelector('input[type=range]')).focus();
              }
            } catch { /* The next move says that the studio does not answer. */ }
          }

          // Moves of one slider, from its touch to its release, are one move.
          function moved(input) {
            const knob = input.closest('.knob');
            if (!knob) return;
            const unit = knob.querySelector('.unit');
            base ??= state();
            ask([['set', knob.dataset.path + '=' + input.value + (unit && unit.textContent === '%' ? '%' : '')]], base);
          }

          function release() { base = null; clearTimeout(timer); timer = setTimeout(reach, 350); }

          document.addEventListener('input', (event) => {
            const input = event.target;
            if (input.type === 'range') {
              const knob = input.closest('.knob');
              if (input.step === 'any') { input.step = input.dataset.step; }
              knob.querySelector('input[type=number]').value = input.value;
              moved(input);
            } else if (input.id === 'text') typed(input);
          });
          document.addEventListener('change', (event) => {
            const input = event.target;
            if (input.type === 'range') release();
            if (input.type === 'number' && input.closest('.knob') && input.value !== '') { moved(input); release(); }
          });
          document.addEventListener('submit', (event) => {
            const form = event.target, by = event.submitter;
            if (form.id !== 'knobs') return;
            event.preventDefault();
            if (by && by.getAttribute('aria-disabled') === 'true') return;
            base = null;
            if (by && by.name && by.value) ask([[by.name, by.value]]);
            else if (byId('other').value) ask([['other', byId('other').value]]);
            else if (document.activeElement.type === 'number') { moved(document.activeElement); release(); }
          });
          document.addEventListener('click', (event) => {
            const link = event.target.closest && event.target.closest('a[data-go]');
            if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
            event.preventDefault();
            base = null;
            ask([], new URL(link.href).searchParams);
          });
          document.addEventListener('keydown', (event) => {
            if (!(event.ctrlKey || event.metaKey) || event.altKey || event.target.matches('input[type=text], input[type=number], textarea')) return;
            const key = event.key.toLowerCase();
            const link = key === 'z' && !event.shiftKey ? byId('undo') : key === 'y' || key === 'z' ? byId('redo') : null;
            if (link && link.href) { event.preventDefault(); link.click(); }
          });

          // The text of the rubric: its problems while it is typed, at their lines.
          let typing = 0, checked = 0;
          function typed(area) { gutter(area); clearTimeout(typing); typing = setTimeout(() => check(area), 300); }
          async function check(area) {
            const number = ++checked;
            const form = new URLSearchParams(state());
            form.append('text', area.value);
            const answer = await fetch('check', { method: 'POST', body: form });
            if (!answer.ok || number !== checked) return;
            const part = new DOMParser().parseFromString(await answer.text(), 'text/html');
            byId('text-problems').replaceChildren(...part.body.childNodes);
            gutter(area);
          }
          function gutter(area) {
            const wrong = new Set([...document.querySelectorAll('#text-problems .error')].map((item) => item.dataset.line));
            const column = byId('gutter');
            column.replaceChildren();
            area.value.split('\\n').forEach((_, index) => {
              const line = document.createElement(wrong.has(String(index + 1)) ? 'b' : 'span');
              line.textContent = (line.tagName === 'B' ? '● ' : '') + (index + 1) + '\\n';
              column.append(line);
            });
            column.style.height = area.clientHeight + 'px';
            column.scrollTop = area.scrollTop;
          }
          document.addEventListener('scroll', (event) => { if (event.target.id === 'text') byId('gutter').scrollTop = event.target.scrollTop; }, true);

          const area = byId('text');
          if (area) {
            gutter(area);
            new ResizeObserver(() => gutter(area)).observe(area);
          }
          if (!document.querySelector('.reach')) timer = setTimeout(reach, 50);
        })();

        """
}
